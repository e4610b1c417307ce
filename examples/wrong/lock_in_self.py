# /// script
# [tool.measured.variants]
# "3.14" = {expect = "exit 1"}
# "3.13" = {expect = "exit 1"}
# ///
"""A method sent to a pool, whose object holds a lock"""

from multiprocessing import Pool
from threading import Lock


class Counter:
    def __init__(self, letters):
        self.letters = letters
        self.lock = Lock()  # for the threads of this process

    def count(self, text):
        return sum(text.count(letter) for letter in self.letters)


if __name__ == "__main__":
    texts = ["to be or not to be", "that is the question"]
    vowels = Counter("aeiou")
    with Pool(2) as pool:
        print(pool.map(vowels.count, texts))

# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""The lock stays here, and each copy makes its own"""

from multiprocessing import Pool
from threading import Lock


class Counter:
    def __init__(self, letters):
        self.letters = letters
        self.lock = Lock()  # for the threads of this process

    def count(self, text):
        return sum(text.count(letter) for letter in self.letters)

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = Lock()


if __name__ == "__main__":
    texts = ["to be or not to be", "that is the question"]
    vowels = Counter("aeiou")
    with Pool(2) as pool:
        print(pool.map(vowels.count, texts))

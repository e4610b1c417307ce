# /// script
# [tool.measured.variants]
# "3.14" = {expect = "exit 1"}
# "3.13" = {}
# ///
"""A process whose target is defined inside a function"""

from multiprocessing import Process


def report(title, numbers):
    def write():
        print(f"{title}: {sum(numbers)}")

    process = Process(target=write)
    process.start()
    process.join(timeout=30)


if __name__ == "__main__":
    report("Total", range(1000))

# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""A process whose target is defined at the top of the file"""

from multiprocessing import Process


def write(title, numbers):
    print(f"{title}: {sum(numbers)}")


def report(title, numbers):
    process = Process(target=write, args=(title, numbers))
    process.start()
    process.join(timeout=30)


if __name__ == "__main__":
    report("Total", range(1000))

"""A function that notes each call, takes its time, and can fail"""

from pathlib import Path
from time import monotonic, sleep


def slow_file(log, seconds, number):
    """Replace find(), with numbers for paths; 3 is missing."""
    with Path(log).open("a", encoding="ascii") as file:
        file.write(f"{monotonic()}\n")
    sleep(seconds)
    if number == 3:
        raise FileNotFoundError(number)
    return number


def begun(log):
    """Return when each call began."""
    return list(map(float, Path(log).read_text("ascii").split()))


if __name__ == "__main__":
    slow_file("log.txt", 0.01, 1)
    print(len(begun("log.txt")), "call")

# /// script
# requires-python = ">=3.14"
# ///
"""A managed set that four workers add to (Python 3.14 and later)

Each worker adds the peaks of the Collatz chains of its numbers.
"""

from multiprocessing import Manager, Process


def collatz_peaks(start, stop, peaks):
    found = set()
    for number in range(start, stop):
        n = peak = number
        while n > 1:
            n = 3 * n + 1 if n % 2 else n // 2
            peak = max(peak, n)
        found.add(peak)
    peaks |= found  # one message


if __name__ == "__main__":
    with Manager() as manager:
        peaks = manager.set()
        workers = [
            Process(target=collatz_peaks, args=(n, n + 500, peaks))
            for n in range(1, 2001, 500)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(len(peaks), "different peaks below 2001")
        print("the highest:", max(peaks))

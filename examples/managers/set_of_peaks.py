# /// script
# requires-python = ">=3.14"
# ///
"""A set that every worker can add to (Python 3.14 and later)

Each worker climbs from its part of the numbers. To add a peak that
is there already does no harm, so no lock is needed.
"""

from multiprocessing import Manager, Process


def collatz_peaks(start, stop, peaks):
    mine = set()
    for number in range(start, stop):
        n = peak = number
        while n > 1:
            n = 3 * n + 1 if n % 2 else n // 2
            peak = max(peak, n)
        mine.add(peak)
    peaks |= mine  # one message


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
        print(type(peaks).__name__, 9232 in peaks)

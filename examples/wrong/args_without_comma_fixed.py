"""A tuple of one argument has a comma"""

from multiprocessing import Process


def digit_sum(n):
    print("digit sum:", sum(map(int, str(n))))


if __name__ == "__main__":
    for args in ("2024",), (2024,):
        process = Process(target=digit_sum, args=args)
        process.start()
        process.join(timeout=60)
        print("exit code:", process.exitcode)

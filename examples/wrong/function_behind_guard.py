"""A function defined behind the guard"""

from multiprocessing import get_context

if __name__ == "__main__":

    def digit_sum(n):
        print("digit sum:", sum(map(int, str(n))))

    spawn = get_context("spawn")
    process = spawn.Process(target=digit_sum, args=(2**1000,))
    process.start()
    process.join(timeout=60)
    print("exit code:", process.exitcode)

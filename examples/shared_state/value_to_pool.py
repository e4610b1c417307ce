"""Two ways to give a Value to the workers of a Pool"""

from multiprocessing import Pool, Value


def count(number, found):
    if 360360 % number == 0:
        with found.get_lock():
            found.value += 1


def keep(value):
    global shared  # a name for it in this worker
    shared = value


def count_shared(number):
    count(number, shared)


if __name__ == "__main__":
    numbers, found = range(1, 1001), Value("i", 0)

    with Pool(2) as pool:
        try:
            pool.apply(count, (1, found))
        except RuntimeError as error:
            print(f"{type(error).__name__}:\n  {error}")

    with Pool(2, initializer=keep, initargs=(found,)) as pool:
        pool.map(count_shared, numbers)
    print("divisors found:", found.value)

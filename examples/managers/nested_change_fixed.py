"""Prime factors assigned to a managed dict as complete lists"""

from multiprocessing import Manager, Process


def factorize(n, factors):
    rest, divisor, found = n, 2, []
    while rest > 1:
        if rest % divisor:
            divisor += 1
        else:
            found.append(divisor)
            rest //= divisor
    factors[n] = found


if __name__ == "__main__":
    numbers = [360, 1001, 65537]
    with Manager() as manager:
        factors = manager.dict({n: [] for n in numbers})
        workers = [
            Process(target=factorize, args=(n, factors))
            for n in numbers
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        for n in numbers:
            print(f"{n}: {factors[n]}")

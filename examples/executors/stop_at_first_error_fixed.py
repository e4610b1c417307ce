"""cancel() on each call: as_completed() ends"""

from concurrent.futures import ProcessPoolExecutor, as_completed
from math import factorial, log10


def digits(n):
    return int(log10(factorial(n))) + 1


if __name__ == "__main__":
    numbers = [-1, *range(20_000, 20_050)]
    with ProcessPoolExecutor(2) as executor:
        calls = [executor.submit(digits, n) for n in numbers]
        for call in as_completed(calls):
            if call.cancelled() or not call.exception():
                continue
            print("stopping:", call.exception(), flush=True)
            for waiting in calls:
                waiting.cancel()
    print("cancelled some:", any(call.cancelled() for call in calls))

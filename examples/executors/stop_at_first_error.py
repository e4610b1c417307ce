# /// script
# [tool.measured]
# timeout = 3
# expect = "timeout"
# ///
"""shutdown(cancel_futures=True) in the loop: as_completed() hangs"""

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
            executor.shutdown(wait=False, cancel_futures=True)
    print("cancelled some:", any(call.cancelled() for call in calls))

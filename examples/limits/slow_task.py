# /// script
# [tool.measured]
# timeout = 4
# expect = "timeout"
# ///
"""A timeout for each result, and a block that never ends

One call hangs. After its timeout it goes on, and the end of the block
waits for it.
"""

from concurrent.futures import ProcessPoolExecutor
from time import sleep


def bits(n):
    if n == 40_000:
        sleep(3600)  # as a server that never answers
    return (3**n).bit_length()


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        items = range(20_000, 70_000, 10_000)
        calls = {n: executor.submit(bits, n) for n in items}
        for n, call in calls.items():
            try:
                result = call.result(timeout=1)
            except TimeoutError:
                result = f"late; canceled: {call.cancel()}"
            print(f"{n}: {result}", flush=True)
    print("The block has ended.")

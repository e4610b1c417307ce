# /// script
# dependencies = ["tqdm"]
# ///
"""A bar that counts failed tasks and stops when a worker dies"""

from concurrent.futures import ProcessPoolExecutor, as_completed
from math import isqrt

from tqdm import tqdm


def factor(text):
    n = int(text)
    tried = range(2, isqrt(n) + 1)
    return next((d for d in tried if n % d == 0), n)


if __name__ == "__main__":
    texts = ["1000000000039", "12O7", "994009", "1000000000061", ""]
    results = {}
    executor = ProcessPoolExecutor(2)
    try:
        calls = {executor.submit(factor, text): text for text in texts}
        with tqdm(total=len(calls), desc="Factors", ascii=True) as bar:
            for call in as_completed(calls):
                try:
                    results[calls[call]] = call.result()
                except ValueError as error:
                    bar.write(f"failed: {error}")
                bar.update()
                bar.set_postfix(failed=bar.n - len(results))
    finally:  # after Ctrl-C or BrokenProcessPool, don't begin the rest
        executor.shutdown(cancel_futures=True)
    print(f"{len(results)} of {len(texts)} done")

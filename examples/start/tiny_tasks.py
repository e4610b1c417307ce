# /// script
# [tool.measured]
# exclusive = true
# ///
"""Tasks so small that sending them costs more than doing them

The same 20,000 sums: in a loop, in a pool that is given them
in large chunks, and in one that is given them one by one.
"""

import json
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter


def digit_sum(n: int) -> int:
    return sum(map(int, str(n)))


def main() -> None:
    numbers = range(20_000)
    begin = perf_counter()
    expected = [digit_sum(n) for n in numbers]
    took = {"the loop": perf_counter() - begin}

    for chunksize in 1_000, 1:
        begin = perf_counter()
        with Pool() as pool:
            sums = pool.map(digit_sum, numbers, chunksize)
        took[f"chunks of {chunksize}"] = perf_counter() - begin
        assert sums == expected

    for name, seconds in took.items():
        print(f"{name:14} {seconds:.3f} s")
    Path("took.json").write_text(json.dumps(took))


if __name__ == "__main__":
    main()

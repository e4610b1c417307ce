# /// script
# [tool.measured]
# exclusive = true
# ///
"""Count primes by division, in a pool of processes"""

import sys
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from divide_loop import RANGES, count_primes

if __name__ == "__main__":
    with Pool() as pool:
        print(sum(pool.map(count_primes, RANGES, chunksize=1)))

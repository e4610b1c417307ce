"""The same losses in a loop and in workers, in any order"""

from concurrent.futures import ProcessPoolExecutor
from random import sample

from model import GRID, loss

if __name__ == "__main__":
    expected = {setting: loss(setting) for setting in GRID}
    shuffled = sample(GRID, len(GRID))
    for settings, workers in (GRID, 2), (shuffled, 3):
        with ProcessPoolExecutor(workers) as executor:
            found = dict(zip(settings, executor.map(loss, settings)))
        print(f"the same in {workers} workers:", found == expected)

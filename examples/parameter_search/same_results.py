"""The same losses in a loop and in workers, in any order"""

from random import sample

from model import GRID, loss
from search import search

if __name__ == "__main__":
    expected = {setting: loss(setting) for setting in GRID}
    shuffled = sample(GRID, len(GRID))
    for settings, workers in (GRID, 2), (shuffled, 3):
        found = dict(search(settings, workers))
        print(f"the same in {workers} workers:", found == expected)

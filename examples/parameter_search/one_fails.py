# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A search that one setting ends"""

from concurrent.futures import ProcessPoolExecutor

from model import GRID, cost, loss

DIVERGES = 64, 7, 2.0

if __name__ == "__main__":
    settings = sorted([*GRID, DIVERGES], key=cost, reverse=True)
    with ProcessPoolExecutor() as executor:
        losses = list(executor.map(loss, settings))
    best = min(zip(losses, settings))
    print("best:", best)

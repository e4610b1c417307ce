# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""Forty models, one after the other"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from model import GRID, best, make_data, score

if __name__ == "__main__":
    data = make_data()
    scores = [score(data, *task) for task in GRID]
    mean, penalty = best(GRID, scores)
    print(f"best penalty {penalty}: {mean:.3f} right")

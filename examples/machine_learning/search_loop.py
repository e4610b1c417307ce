# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""A grid of models trained in a loop"""

from model import GRID, make_data, report, score

if __name__ == "__main__":
    data = make_data()
    report([score(data, *task) for task in GRID])

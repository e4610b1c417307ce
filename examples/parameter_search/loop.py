# /// script
# [tool.measured]
# exclusive = true
# ///
"""A search in a loop"""

from default_chunks import report, timed_loss
from model import GRID

if __name__ == "__main__":
    report([timed_loss(setting) for setting in GRID])

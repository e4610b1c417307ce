# /// script
# requires-python = ">=3.14"
# dependencies = ["distributed"]
# [tool.measured]
# leaves = ["temporary file"]
# timeout = 120
# ///
"""Ctrl-C in interpreters and Dask"""

from ctrl_c import interrupt
from each_alone import WITH_3_14, for_each

if __name__ == "__main__":
    for_each(interrupt, WITH_3_14, "ctrl_c.json")

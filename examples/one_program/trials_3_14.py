# /// script
# requires-python = ">=3.14"
# dependencies = ["distributed"]
# [tool.measured]
# leaves = ["temporary file"]
# timeout = 120
# ///
"""The same trials for interpreters and Dask"""

from each_alone import WITH_3_14, for_each
from trials import trial

if __name__ == "__main__":
    for_each(trial, WITH_3_14, "trials.json")

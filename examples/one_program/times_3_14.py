# /// script
# requires-python = ">=3.14"
# dependencies = ["distributed"]
# [tool.measured]
# exclusive = true
# rounds = 6
# leaves = ["temporary file"]
# timeout = 120
# ///
"""Two programs for Python 3.14 or Dask, timed beside two others"""

from each_alone import WITH_3_14, for_each
from times import measure
from tree import tree_of_texts

if __name__ == "__main__":
    names = ["loop", "executor", *WITH_3_14]
    with tree_of_texts() as folder:
        for_each(measure, names, "took.json", str(folder))

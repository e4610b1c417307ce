# /// script
# requires-python = ">=3.14"
# [tool.measured]
# exclusive = true
# ///
"""Run ways.py with each version of Python on the PATH"""

from free_threaded import measure

if __name__ == "__main__":
    measure(["3.11", "3.12", "3.13", "3.14", "3.15"])

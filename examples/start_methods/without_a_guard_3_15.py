# /// script
# requires-python = ">=3.15"
# ///
"""Three scripts without a guard, with forkserver on Python 3.15"""

from without_a_guard import run_all

if __name__ == "__main__":
    run_all(["forkserver"])

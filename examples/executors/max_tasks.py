# /// script
# requires-python = "<3.13.15"
# [tool.measured]
# timeout = 3
# expect = "timeout"
# ///
"""Two calls for each worker: the third never runs before 3.13.15"""

import os
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1, max_tasks_per_child=2) as executor:
        calls = [executor.submit(os.getpid) for _ in range(8)]
        for number, call in enumerate(calls):
            call.result()
            print(f"call {number}: done", flush=True)

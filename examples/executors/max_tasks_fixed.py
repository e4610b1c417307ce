"""One call for each worker: all eight calls run"""

import os
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1, max_tasks_per_child=1) as executor:
        calls = [executor.submit(os.getpid) for _ in range(8)]
        for number, call in enumerate(calls):
            call.result()
            print(f"call {number}: done", flush=True)
    print("processes:", len({call.result() for call in calls}))

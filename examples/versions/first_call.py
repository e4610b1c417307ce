# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.13" = {}
# ///
"""Workers of an executor after its first call"""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context

if __name__ == "__main__":
    for method in None, "fork", "forkserver", "spawn":
        context = get_context(method)
        with ProcessPoolExecutor(4, mp_context=context) as executor:
            executor.submit(os.getpid).result(timeout=30)
            workers = len(active_children())
        name = method or f"default ({context.get_start_method()})"
        print(f"{name:20} {workers} of 4 workers")

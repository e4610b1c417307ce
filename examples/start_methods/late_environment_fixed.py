"""The variable passed as an argument, and set in the worker"""

import multiprocessing as mp
import os


def look(method, variables):
    os.environ.update(variables)
    print(f"{method:10}  LIMIT = {os.environ.get('LIMIT')}")


if __name__ == "__main__":
    methods = sorted(mp.get_all_start_methods())
    for value in "1", "2":
        print("The parent passes LIMIT =", value, flush=True)
        for method in methods:
            context = mp.get_context(method)
            process = context.Process(
                target=look, args=(method, {"LIMIT": value})
            )
            process.start()
            process.join(timeout=60)

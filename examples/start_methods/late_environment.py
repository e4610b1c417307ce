"""An environment variable set after the fork server has started"""

import multiprocessing as mp
import os


def look(method):
    print(f"{method:10}  LIMIT = {os.environ.get('LIMIT')}")


if __name__ == "__main__":
    methods = sorted(mp.get_all_start_methods())
    for value in "1", "2":
        os.environ["LIMIT"] = value
        print("The parent sets LIMIT =", value, flush=True)
        for method in methods:
            context = mp.get_context(method)
            process = context.Process(target=look, args=(method,))
            process.start()
            process.join(timeout=60)

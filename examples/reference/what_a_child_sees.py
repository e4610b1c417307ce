"""Each start method, and the variable that the parent has changed

A child by fork begins as a copy of the parent as it is now. The others
begin from the file.
"""

import multiprocessing

limit = 10


def show(method):
    print(f"{method}: limit is {limit}", flush=True)


if __name__ == "__main__":
    limit = 99
    print(f"parent: limit is {limit}", flush=True)
    for method in sorted(multiprocessing.get_all_start_methods()):
        context = multiprocessing.get_context(method)
        child = context.Process(target=show, args=(method,))
        child.start()
        child.join()

"""Children that have ended and are joined by `active_children()`

For Linux. The filter leaves out ps itself and helper processes.
"""

import os
from hashlib import sha256
from multiprocessing import active_children, get_context
from subprocess import check_output


def work():
    sha256(bytes(1_000)).hexdigest()


def zombies():
    columns = ["--ppid", str(os.getpid()), "-o", "stat=,args="]
    lines = check_output(["ps", *columns], text=True).splitlines()
    return [line for line in lines if line.startswith("Z")]


def main():
    context = get_context("spawn")
    children = [context.Process(target=work) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        # Wait for its end, but leave its status to be asked for.
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    print(len(zombies()), "zombies")
    print(len(active_children()), "children are running")
    print(len(zombies()), "zombies")


if __name__ == "__main__":
    main()

# /// script
# [tool.measured.variants]
# "3.14" = {}
# "3.14t" = {}
# "3.15" = {}
# "3.15t" = {}
# ///
"""Memory that four workers of each kind add (Linux)

Shared pages are counted in proportion (PSS).
"""

import os
import sys
from importlib import import_module
from json import dumps, loads
from pathlib import Path
from subprocess import check_output
from threading import get_native_id
from time import sleep

from kinds import KINDS


def memory(process):
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
    return 1024 * int(rollup.split("\nPss:")[1].split()[0])


def load(module):
    import_module(module)
    sleep(0.01)
    return os.getpid(), get_native_id()


def added(pool, module, before):
    workers = set()
    while len(workers) < 4:  # until each of them has imported it
        workers |= set(pool.map(load, [module] * 8))
    processes = {process for process, _ in workers}
    if processes == {os.getpid()}:
        return memory("self") - before
    return sum(map(memory, processes))


if __name__ == "__main__":
    if sys.argv[1:]:
        before = memory("self")
        with KINDS[sys.argv[1]](4) as pool:
            modules = ["sys", "asyncio"]
            told = {name: added(pool, name, before) for name in modules}
        print(dumps(told))
    elif Path("/proc/self/smaps_rollup").exists():
        command = [sys.executable, __file__]
        told = {k: loads(check_output([*command, k])) for k in KINDS}
        Path("memory.json").write_text(dumps(told))
        print("weighed:", *told)

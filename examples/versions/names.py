# /// script
# [tool.measured.variants]
# "3.15" = {}
# "3.14" = {}
# "3.13" = {}
# "3.12" = {}
# "3.11" = {}
# "3.10" = {}
# "3.9" = {}
# ///
"""Names and parameters that this version of Python has"""

import inspect
import json
import pkgutil
from pathlib import Path

NAMES = """
profiling.sampling
builtins.sentinel
multiprocessing.set_forkserver_preload(on_error)
concurrent.futures.Executor.map(buffersize)
concurrent.futures.ProcessPoolExecutor.kill_workers
concurrent.futures.ProcessPoolExecutor.terminate_workers
concurrent.futures.InterpreterPoolExecutor
multiprocessing.process.BaseProcess.interrupt
multiprocessing.synchronize.Lock.locked
multiprocessing.managers.SyncManager.set
sys.remote_exec
os.process_cpu_count
queue.Queue.shutdown
multiprocessing.shared_memory.SharedMemory(track)
itertools.batched
concurrent.futures.ProcessPoolExecutor(max_tasks_per_child)
multiprocessing.managers.BaseManager(shutdown_timeout)
multiprocessing.queues.Queue.shutdown
multiprocessing.pool.Pool.imap(buffersize)
"""


def exists(name):
    path, _, parameter = name.rstrip(")").partition("(")
    try:
        found = pkgutil.resolve_name(path)
    except (ImportError, AttributeError):
        return False
    return (
        not parameter
        or parameter in inspect.signature(found).parameters
    )


if __name__ == "__main__":
    found = {name: exists(name) for name in NAMES.split()}
    for name, here in found.items():
        print("yes" if here else "no ", name)
    Path("names.json").write_text(json.dumps(found), encoding="utf-8")

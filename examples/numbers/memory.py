"""Memory of an idle worker, shared pages counted in proportion (PSS)

Four workers of each start method, with no modules but those of
multiprocessing. Only Linux has smaps_rollup.
"""

import json
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path


def pss(pid):
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    kib = next(row.split()[1] for row in rows if row.startswith("Pss:"))
    return 1024 * int(kib)


def idle(ready, done):
    ready.wait(30)
    done.wait(30)


def memory(context, number=4):
    ready, done = context.Barrier(number + 1), context.Event()
    workers = [
        context.Process(target=idle, args=(ready, done))
        for _ in range(number)
    ]
    for worker in workers:
        worker.start()
    try:
        ready.wait(30)
        return [pss(worker.pid) for worker in workers]
    finally:
        done.set()
        for worker in workers:
            worker.join(60)


if __name__ == "__main__":
    if Path("/proc/self/smaps_rollup").exists():
        methods = sorted(get_all_start_methods())
        found = {m: memory(get_context(m)) for m in methods}
        Path("memory.json").write_text(json.dumps(found))
        print("idle workers weighed:", *found)
    else:
        print("no /proc/self/smaps_rollup")

"""Messages about a lack of space, memory or processes, for Linux"""

import json
import os
import sys
from multiprocessing import RawArray, get_context, resource_tracker
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from resource import RLIMIT_AS, RLIMIT_NPROC, setrlimit
from subprocess import PIPE, run

SMALL = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
SIZE = 'mount -t tmpfs -o size=4k none /dev/shm && exec "$0" "$@"'


def no_space():
    return [get_context("spawn").Lock() for _ in range(100)]


def no_memory():
    setrlimit(RLIMIT_AS, (1 << 30, 1 << 30))
    RawArray("b", 1 << 32)


def no_processes():
    get_context("fork").Process(target=int).start()
    os.getuid() or os.setuid(65534)  # root has no such limit
    setrlimit(RLIMIT_NPROC, (0, 0))
    get_context("fork").Process(target=int).start()


def unregister_twice():
    block = SharedMemory(create=True, size=10)
    block.unlink()
    resource_tracker.unregister(f"/{block.name}", "shared_memory")


if __name__ == "__main__":
    sys.argv[1:] and sys.exit(globals()[sys.argv[1]]())
    messages, full = {}, os.strerror(28)
    for case in no_space, no_memory, no_processes, unregister_twice:
        prefix = [*SMALL, SIZE] if case == no_space else []
        command = [*prefix, sys.executable, __file__, case.__name__]
        end = run(
            command, check=False, stderr=PIPE, text=True, timeout=60
        )
        last = end.stderr.splitlines()[-1]  # or unshare is refused
        messages[case.__name__] = last if "Error" in last else full
        print(messages[case.__name__])
    Path("messages.json").write_text(json.dumps(messages), "utf-8")

"""Four megabytes of shared memory in a small and a larger /dev/shm"""

import sys
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory
from subprocess import run

NEW_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]
MOUNT = 'mount -t tmpfs -o size={} none /dev/shm && exec "$0" "$@"'


def fill(name):
    block = SharedMemory(name)
    try:
        block.buf[:] = bytes([7]) * block.size
    finally:
        block.close()


def main():
    block = SharedMemory(create=True, size=4_000_000)
    try:
        print("created", flush=True)
        worker = Process(target=fill, args=(block.name,))
        worker.start()
        worker.join(timeout=60)
        print("exit code:", worker.exitcode)
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    if sys.argv[1:]:
        main()
    else:
        for size in "1m", "16m":
            print("size of /dev/shm:", size, flush=True)
            program = [sys.executable, __file__, size]
            command = [*NEW_MOUNTS, "sh", "-c", MOUNT.format(size)]
            run([*command, *program], check=False, timeout=60)

"""A pool without /dev/shm, as on AWS Lambda"""

import sys
from multiprocessing import Pool
from subprocess import PIPE, run

NEW_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]
EMPTY_DEV = 'mount -t tmpfs none /dev && exec "$0" "$@"'


def digit_sum(n):
    return sum(map(int, str(3**n)))


def handler(event, context):
    with Pool(2) as pool:
        return pool.map_async(digit_sum, event).get(timeout=60)


if __name__ == "__main__":
    if sys.argv[1:]:
        print(handler([1000, 2000], None))
    else:
        program = [sys.executable, __file__, "without /dev/shm"]
        command = [*NEW_MOUNTS, "sh", "-c", EMPTY_DEV, *program]
        end = run(
            command, check=False, stderr=PIPE, text=True, timeout=60
        )
        for line in end.stderr.splitlines()[-1:]:
            print(line)  # without the lines of the traceback
        print("exit code:", end.returncode)

"""Processes with pipes, without /dev/shm, as on AWS Lambda"""

import sys
from multiprocessing import Pipe, Process
from subprocess import PIPE, run

NEW_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]
EMPTY_DEV = 'mount -t tmpfs none /dev && exec "$0" "$@"'


def digit_sum(n, connection):
    connection.send(sum(map(int, str(3**n))))


def receive(connection):
    if not connection.poll(timeout=60):
        raise TimeoutError
    return connection.recv()  # EOFError if the worker died


def handler(event, context):
    workers = []
    try:
        for n in event:
            ours, theirs = Pipe(duplex=False)
            worker = Process(target=digit_sum, args=(n, theirs))
            worker.start()
            workers.append((worker, ours))
            theirs.close()
        return [receive(connection) for _, connection in workers]
    finally:
        for worker, connection in workers:
            connection.close()
            worker.terminate()
            worker.join()


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
            print(line)
        print("exit code:", end.returncode)

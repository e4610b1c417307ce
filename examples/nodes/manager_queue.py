"""Workers on other hosts, with the standard library alone"""

import secrets
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.managers import BaseManager
from queue import Queue
from shlex import join
from subprocess import run

QUEUES = {"tasks": Queue(), "results": Queue()}  # the server's


def queue(name):
    return QUEUES[name]


BaseManager.register("queue", callable=queue)


def work(key, name, host, port):
    server = BaseManager((host, int(port)), authkey=key)
    server.connect()
    tasks, results = server.queue("tasks"), server.queue("results")
    while (task := tasks.get()) is not None:
        time.sleep(task)  # the work
        results.put(name)


def start(host):
    words = [sys.executable, __file__, "--worker", host]
    words += map(str, server.address)
    remote = ["ssh", host, join(words)]
    run(words if host == "localhost" else remote, input=key, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        sys.exit(work(sys.stdin.buffer.read(), *sys.argv[2:]))
    hosts, key = sys.argv[1:] or ["localhost"], secrets.token_bytes(32)
    with BaseManager((hosts[0], 0), authkey=key) as server:
        tasks, results = server.queue("tasks"), server.queue("results")
        for task in [*[0.02] * 40, *[None] * len(hosts)]:
            tasks.put(task)
        with ThreadPoolExecutor(len(hosts)) as threads:
            list(threads.map(start, hosts))
        done = [results.get() for _ in range(40)]
    print("tasks:", dict(sorted(Counter(done).items())))

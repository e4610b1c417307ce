# /// script
# [tool.measured]
# timeout = 1.5
# expect = "timeout"
# ///
"""A program that fails, and then waits for its worker"""

from multiprocessing import Process, Queue


def work(tasks, results):
    for text in iter(tasks.get, None):
        results.put(len(text))


if __name__ == "__main__":
    tasks, results = Queue(), Queue()
    worker = Process(target=work, args=(tasks, results))
    worker.start()
    total = 0
    for text in ["seven", "three", None]:
        tasks.put(text.upper())
        total += results.get(timeout=30)
    tasks.put(None)
    worker.join()
    print("total:", total)

# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A program that fails, and stops its worker first"""

from multiprocessing import Process, Queue


def work(tasks, results):
    for text in iter(tasks.get, None):
        results.put(len(text))


if __name__ == "__main__":
    tasks, results = Queue(), Queue()
    worker = Process(target=work, args=(tasks, results))
    worker.start()
    total = 0
    try:
        for text in ["seven", "three", None]:
            tasks.put(text.upper())
            total += results.get(timeout=30)
    finally:
        tasks.put(None)
        worker.join()
    print("total:", total)

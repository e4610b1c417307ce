"""A block from its creation to its end, as two processes see it"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory


def attach(name):
    global attached  # in the worker
    attached = SharedMemory(name)


def close():
    attached.close()


def read(block=None):
    (block or attached).buf[0]


def find(name):
    SharedMemory(name).close()


def can(function, *args):
    try:
        function(*args)
    except (FileNotFoundError, NameError, TypeError):
        return "no"
    return "yes"


def report(step):
    parent = can(read, block)
    worker = can(executor.submit(read).result)
    print(f"{step:17} {parent:8} {worker:8} {can(find, block.name)}")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print("who can:          parent   worker   a newcomer")
        block = SharedMemory(create=True, size=1_000)
        report("parent creates")
        executor.submit(attach, block.name).result()
        report("worker attaches")
        block.close()
        report("parent closes")
        block.unlink()
        report("parent unlinks")
        executor.submit(close).result()
        report("worker closes")

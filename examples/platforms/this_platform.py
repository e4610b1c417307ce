"""What depends on the operating system"""

import multiprocessing
import os
import sys
import time
from multiprocessing.shared_memory import SharedMemory


def exit_code_when_terminated():
    process = multiprocessing.Process(target=time.sleep, args=(60,))
    process.start()
    process.terminate()
    process.join()
    return process.exitcode


def queue_size():
    queue = multiprocessing.Queue()
    try:
        return queue.qsize()
    except NotImplementedError:
        return "not implemented"
    finally:
        queue.close()


def size_of_one_shared_byte():
    block = SharedMemory(create=True, size=1)
    try:
        return block.size
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    found = {
        "sys.platform": sys.platform,
        "start methods": multiprocessing.get_all_start_methods(),
        "qsize() of an empty queue": queue_size(),
        "exitcode after terminate()": exit_code_when_terminated(),
        "size of one shared byte": size_of_one_shared_byte(),
        "CPU affinity": hasattr(os, "sched_getaffinity"),
    }
    for what, value in found.items():
        print(f"{what:27}", value)

"""Messages of processes, and of a call in the wrong thread"""

import json
import signal
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process, current_process, get_context
from pathlib import Path
from time import sleep
from traceback import format_exception_only

ended = Process()
sleeper = Process(target=sleep, args=(60,), daemon=True)


def is_alive():
    return sleeper.is_alive()


def ask_a_worker():
    with get_context("fork").Pool(1) as pool:
        pool.apply(is_alive)  # it didn't start the sleeper


def in_a_thread():
    with ThreadPoolExecutor(1) as threads:
        threads.submit(signal.signal, 15, signal.SIG_DFL).result()


CASES = {
    "join_too_early": lambda: Process().join(),
    "start_again": ended.start,
    "close_too_early": sleeper.close,
    "join_elsewhere": lambda: current_process().join(),
    "ask_elsewhere": ask_a_worker,
    "closed": lambda: ended.close() or ended.join(),
    "in_a_thread": in_a_thread,
}

if __name__ == "__main__":
    messages = {}
    ended.start()
    sleeper.start()
    ended.join()
    for name, case in CASES.items():
        try:
            case()
        except Exception as error:
            messages[name] = format_exception_only(error)[0][:-1]
            print(messages[name])
    Path("messages.json").write_text(json.dumps(messages), "utf-8")

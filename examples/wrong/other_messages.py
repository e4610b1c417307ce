"""Messages about contexts, ended executors and open files"""

import json
import resource
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pipe, get_context, set_start_method
from pathlib import Path
from textwrap import fill


def late_call():
    with ProcessPoolExecutor(1) as executor:
        pass
    executor.submit(pow, 2, 10)


def two_methods():
    set_start_method("spawn")
    set_start_method("spawn")


def two_contexts():
    lock = get_context("fork").Lock()
    get_context("spawn").Process(target=print, args=(lock,)).start()


def many_pipes():
    kind = resource.RLIMIT_NOFILE
    limits = resource.getrlimit(kind)
    resource.setrlimit(kind, (20, limits[1]))
    try:
        return [Pipe() for _ in range(20)]
    finally:
        resource.setrlimit(kind, limits)


if __name__ == "__main__":
    messages = {}
    for case in late_call, two_methods, two_contexts, many_pipes:
        try:
            case()
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
            messages[case.__name__] = text
            print(fill(text, 70, subsequent_indent="    "))
    text = json.dumps(messages)
    Path("messages.json").write_text(text, encoding="utf-8")

# /// script
# [tool.measured.variants]
# "3.11" = {}
# "3.12" = {}
# "3.13" = {}
# "3.14" = {}
# "3.15" = {}
# ///
"""Messages of pickle about functions, results and arguments"""

import json
import pickle
from multiprocessing import get_context
from pathlib import Path
from textwrap import fill
from threading import Lock


def local_function():
    def inner():
        return 1

    return pickle.dumps(inner)


def missing_function():
    name = pickle.dumps(local_function)
    del globals()["local_function"]  # as if it were never defined
    return pickle.loads(name)


def unpicklable_result():
    with get_context("spawn").Pool(1) as pool:
        return pool.apply_async(Lock).get(timeout=60)


if __name__ == "__main__":
    messages = {}
    for case in local_function, missing_function, unpicklable_result:
        try:
            case()
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
            messages[case.__name__] = text
            print(fill(text, 70, subsequent_indent="    "))
    text = json.dumps(messages)
    Path("messages.json").write_text(text, encoding="utf-8")

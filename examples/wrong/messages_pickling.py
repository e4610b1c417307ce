# /// script
# [tool.measured.variants]
# "3.11" = {}
# "3.13" = {}
# "3.14" = {}
# "3.15" = {}
# ///
"""Messages of pickle about objects that can't be sent"""

import json
import multiprocessing as mp
import pickle
from asyncio import sleep
from collections import namedtuple
from contextlib import ExitStack, closing
from ctypes import c_char_p
from functools import reduce
from logging import Logger, StreamHandler
from pathlib import Path
from sqlite3 import connect
from threading import Lock
from weakref import ref

KEYS = {"down": lambda n: -n}
Row = namedtuple("Record", "name")


def refused():
    nested = reduce(lambda inner, _: [inner], range(100_000), [])
    yield from (KEYS["down"], Lock(), StreamHandler(), json, nested)
    yield from ((n for n in ()), {}.keys(), ref(Path), c_char_p(b""))
    yield from (memoryview(b""), mp.Lock(), mp.Queue(), mp.Value("i"))
    yield from (mp.Process(), Row("a"), Logger("a"))
    with ExitStack() as stack:
        yield stack.enter_context(closing(sleep(0)))
        yield stack.enter_context(closing(connect(":memory:")))
        yield stack.enter_context(Path("a.txt").open("w"))
        yield stack.enter_context(mp.Pool(1))


if __name__ == "__main__":
    messages = {}
    for thing in refused():
        try:
            pickle.dumps(thing)
        except Exception as error:
            name, kind = type(thing).__name__, type(error).__name__
            messages[name] = f"{kind}: {error}"
    print(*messages.values(), sep="\n")
    Path("messages.json").write_text(json.dumps(messages), "utf-8")

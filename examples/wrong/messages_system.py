"""Messages of SQLite, asyncio and signals"""

import asyncio
import json
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from signal import SIG_DFL, SIGTERM, signal
from textwrap import fill


def loop_in_loop():
    async def main():
        with closing(asyncio.sleep(0)) as work:
            asyncio.run(work)

    asyncio.run(main())


def run_all(one, other, thread):
    one.executescript("create table t (x); insert into t values (1)")
    yield "other_thread", thread.submit(one.execute, "select 1").result
    yield "signal", thread.submit(signal, SIGTERM, SIG_DFL).result
    yield "loop_in_loop", loop_in_loop
    yield "no_loop", asyncio.get_event_loop
    yield "no_running_loop", asyncio.get_running_loop
    one.execute("begin immediate")  # as each write does
    yield "locked", lambda: other.execute("begin immediate")
    one.rollback()
    os.truncate("rows.db", 4096)  # the first of its two pages
    yield "malformed", lambda: list(other.execute("select * from t"))


if __name__ == "__main__":
    said = {}
    with (
        closing(sqlite3.connect("rows.db", timeout=0.1)) as one,
        closing(sqlite3.connect("rows.db", timeout=0.1)) as other,
        ThreadPoolExecutor() as thread,
    ):
        for case, run in run_all(one, other, thread):
            try:
                run()
            except Exception as error:
                said[case] = f"{type(error).__name__}: {error}"
                print(fill(said[case], 70, subsequent_indent="    "))
    Path("messages.json").write_text(json.dumps(said), "utf-8")

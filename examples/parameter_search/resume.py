"""A search whose results are stored, and which skips known ones"""

import sqlite3
import sys
from contextlib import closing

from model import GRID
from search import DIVERGES, search

TABLE = """CREATE TABLE IF NOT EXISTS results
           (setting TEXT PRIMARY KEY, loss REAL, error TEXT)"""


def query(path, statement, values=()):
    """Run one statement in its own connection and transaction."""
    opened = closing(sqlite3.connect(path, timeout=30))
    with opened as database, database:
        return database.execute(statement, values).fetchall()


def save(path, setting, found):
    error = repr(found) if isinstance(found, Exception) else None
    row = repr(setting), None if error else found, error
    query(path, "INSERT OR REPLACE INTO results VALUES (?, ?, ?)", row)


def resume(path, settings):
    """Search the settings that aren't stored; yield those stored."""
    query(path, TABLE)
    known = {
        row[0] for row in query(path, "SELECT setting FROM results")
    }
    left = [s for s in settings if repr(s) not in known]
    print(f"stored: {len(known)}, to do: {len(left)}", flush=True)
    for setting, found in search(left):
        save(path, setting, found)
        yield setting


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else "results.db"
    for done, _ in enumerate(resume(path, [*GRID, DIVERGES]), start=1):
        if done % 6 == 0:
            print("done:", done, flush=True)
    (best,) = query(path, "SELECT setting, min(loss) FROM results")
    print("best:", *best)

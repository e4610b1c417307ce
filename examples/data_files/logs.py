# /// script
# [tool.measured]
# exclusive = true
# ///
"""A folder of logs of a web shop, one file a day, one JSON a line

A thousand lines from a seeded generator, written again and again,
on busy days more often than on quiet ones.
"""

import json
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

PAGES = "/", "/search", "/item", "/cart", "/pay"


def line(chance, number):
    request = {
        "id": number,
        "page": chance.choice(PAGES),
        "status": chance.choices([200, 404, 500], [95, 4, 1])[0],
        "ms": round(chance.expovariate(1 / 80), 1),
        "agent": "Mozilla/5.0 (X11; Linux x86_64)",
    }
    return json.dumps(request) + "\n"


@contextmanager
def folder_of_logs(days=8):
    """Make the logs in a temporary folder."""
    chance = Random(1)
    block = "".join(line(chance, number) for number in range(1000))
    with TemporaryDirectory(dir=".") as name:
        for day in range(1, days + 1):
            log = Path(name) / f"2026-11-{day:02}.jsonl"
            log.write_text(block * (15 + 10 * (day % 3)))
        yield Path(name)


if __name__ == "__main__":
    with folder_of_logs() as folder:
        for log in sorted(folder.iterdir()):
            with log.open() as lines:
                print(f"{log.name}: {sum(1 for _ in lines):,} lines")

# /// script
# [tool.measured]
# exclusive = true
# ///
"""A folder of logs, one file per day, with a JSON object per line

A thousand lines from a seeded generator are written repeatedly, on
busy days more often than on quiet ones.
"""

import json
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

PAGES = "/", "/search", "/item", "/cart", "/pay"


def line(rng, number):
    request = {
        "id": number,
        "page": rng.choice(PAGES),
        "status": rng.choices([200, 404, 500], [95, 4, 1])[0],
        "ms": round(rng.expovariate(1 / 80), 1),
        "agent": "Mozilla/5.0 (X11; Linux x86_64)",
    }
    return json.dumps(request) + "\n"


@contextmanager
def folder_of_logs(days=8):
    """Create the logs in a temporary folder."""
    rng = Random(1)
    block = "".join(line(rng, number) for number in range(1000))
    with TemporaryDirectory(dir=".") as name:
        for day in range(1, days + 1):
            log = Path(name) / f"2026-11-{day:02}.jsonl"
            blocks = 10 + 5 * (day % 3)
            log.write_text(block * blocks, encoding="utf-8")
        yield Path(name)


if __name__ == "__main__":
    with folder_of_logs() as folder:
        for log in sorted(folder.iterdir()):
            with log.open(encoding="utf-8") as lines:
                print(f"{log.name}: {sum(1 for _ in lines):,} lines")

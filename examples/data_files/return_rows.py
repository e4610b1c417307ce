# /// script
# [tool.measured]
# exclusive = true
# ///
"""Return the rows, and count them in the parent

Each worker parses its log and sends back every request in it.
"""

import json
import sys
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from logs import folder_of_logs


def parse(log):
    """All requests of a day."""
    with log.open() as lines:
        return [json.loads(line) for line in lines]


if __name__ == "__main__":
    requests, errors = Counter(), Counter()
    with folder_of_logs() as folder, Pool() as pool:
        for day in pool.imap_unordered(parse, folder.iterdir()):
            for request in day:
                requests[request["page"]] += 1
                errors[request["page"]] += request["status"] >= 500
    for page in sorted(requests):
        print(f"{page:8} {requests[page]:6} {errors[page]:5}")

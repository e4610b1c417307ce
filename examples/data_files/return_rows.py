# /// script
# [tool.measured]
# exclusive = true
# ///
"""Requests and errors of a web shop, counted by the parent"""

import json
from collections import Counter
from multiprocessing import Pool

from logs import folder_of_logs


def parse(log):
    """Return all requests of a day."""
    with log.open(encoding="utf-8") as lines:
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

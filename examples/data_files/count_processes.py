# /// script
# [tool.measured]
# exclusive = true
# ///
"""Requests and errors of a web shop, its logs counted in processes"""

import json
from collections import Counter
from multiprocessing import Pool

from logs import folder_of_logs


def count(log):
    """Return the requests and the errors of a day by page."""
    requests, errors = Counter(), Counter()
    with log.open(encoding="utf-8") as lines:
        for line in lines:
            request = json.loads(line)
            requests[request["page"]] += 1
            errors[request["page"]] += request["status"] >= 500
    return requests, errors


def report(days):
    """Add up the days and print a line for each page."""
    requests, errors = Counter(), Counter()
    for day_requests, day_errors in days:
        requests.update(day_requests)
        errors.update(day_errors)
    for page in sorted(requests):
        print(f"{page:8} {requests[page]:6} {errors[page]:5}")


if __name__ == "__main__":
    with folder_of_logs() as folder, Pool() as pool:
        report(pool.imap_unordered(count, folder.iterdir()))

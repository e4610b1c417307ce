# /// script
# [tool.measured]
# exclusive = true
# ///
"""Count requests and errors, one log after another

Parse each line, count, and add up the days.
"""

import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from logs import folder_of_logs


def count(log):
    """Requests and errors of a day, by page."""
    requests, errors = Counter(), Counter()
    with log.open() as lines:
        for line in lines:
            request = json.loads(line)
            requests[request["page"]] += 1
            errors[request["page"]] += request["status"] >= 500
    return requests, errors


if __name__ == "__main__":
    requests, errors = Counter(), Counter()
    with folder_of_logs() as folder:
        for day in map(count, folder.iterdir()):
            requests.update(day[0])
            errors.update(day[1])
    for page in sorted(requests):
        print(f"{page:8} {requests[page]:6} {errors[page]:5}")

# /// script
# [tool.measured]
# exclusive = true
# ///
"""Requests and errors of a web shop, its logs counted in a loop"""

from count_processes import count, report
from logs import folder_of_logs

if __name__ == "__main__":
    with folder_of_logs() as folder:
        report(map(count, folder.iterdir()))

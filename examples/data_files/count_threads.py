# /// script
# [tool.measured]
# exclusive = true
# ///
"""Requests and errors of a web shop, its logs counted in threads"""

from multiprocessing.pool import ThreadPool

from count_processes import count, report
from logs import folder_of_logs

if __name__ == "__main__":
    with folder_of_logs() as folder, ThreadPool() as pool:
        report(pool.imap_unordered(count, folder.iterdir()))

"""What multiprocessing itself logs"""

import logging
from multiprocessing import Pool, log_to_stderr

from stuck import LINES, subject

if __name__ == "__main__":
    log_to_stderr(logging.DEBUG)
    with Pool(1) as pool:
        print(pool.map(subject, LINES[:1]))

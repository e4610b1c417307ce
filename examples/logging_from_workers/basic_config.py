"""Workers that log after `basicConfig` in the parent

Once under each start method.
"""

import logging
import sys
from multiprocessing import get_all_start_methods, get_context

logger = logging.getLogger("app")


def work():
    logger.info("an info")
    logger.warning("a warning")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)
    for method in sorted(get_all_start_methods()):
        print(f"{method}:", flush=True)
        process = get_context(method).Process(target=work)
        process.start()
        process.join(timeout=30)

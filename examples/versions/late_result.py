# /// script
# [tool.measured.variants]
# "3.11" = {}
# "3.10" = {expect = "exit 1"}
# ///
"""An except clause for a late result"""

import time
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        call = executor.submit(time.sleep, 0.3)
        try:
            call.result(timeout=0.1)
        except TimeoutError:
            print("The result is late.")

# /// script
# [tool.measured]
# exclusive = true
# ///
"""The work of the three stages in one process"""

import zlib

from three_stages import ITEMS, check, write

if __name__ == "__main__":
    sums = [check(zlib.compress(write(n))) for n in range(ITEMS)]
    print(len(sums), "checksums")
    print("checksum of all:", check("".join(sums).encode())[:16])

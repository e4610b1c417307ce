"""Two kinds of work: one holds the GIL, one releases it"""

import hashlib

BUFFER = bytes(16_000_000)


def python(_):
    return sum(n % 7 for n in range(100_000))


def hashing(_):
    return hashlib.sha256(BUFFER).digest()  # releases the GIL

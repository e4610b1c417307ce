"""Leaving the with block throws unfinished work away

Four calls are accepted. The block ends, the pool is terminated,
nobody complains, and the exit code is 0.
"""

from hashlib import pbkdf2_hmac
from multiprocessing import Pool
from pathlib import Path


def write_key(name: str) -> None:
    key = pbkdf2_hmac("sha256", name.encode(), b"salt", 400_000)
    Path(f"{name}.key").write_text(key.hex())


if __name__ == "__main__":
    names = ["ada", "bob", "cleo", "dan"]
    with Pool(2) as pool:
        for name in names:
            pool.apply_async(write_key, (name,))

    written = len(list(Path().glob("*.key")))
    print(f"{written} of {len(names)} files written")
    assert written < len(names)

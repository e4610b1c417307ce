"""Four calls in a pool that is never closed"""

import warnings
from hashlib import pbkdf2_hmac
from multiprocessing import Pool
from pathlib import Path


def write_key(name: str) -> None:
    key = pbkdf2_hmac("sha256", name.encode(), b"salt", 400_000)
    Path(f"{name}.key").write_text(key.hex(), encoding="ascii")


if __name__ == "__main__":
    warnings.simplefilter("always", ResourceWarning)
    pool = Pool(2)
    for name in ["ada", "bob", "cleo", "dan"]:
        pool.apply_async(write_key, (name,))
    print("Four calls accepted, the script ends")

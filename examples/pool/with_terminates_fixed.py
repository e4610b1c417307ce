"""Collect the results before the block ends

get() waits for its call, and raises what the call raised.
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
        calls = [pool.apply_async(write_key, (name,)) for name in names]
        for call in calls:
            call.get()

    written = len(list(Path().glob("*.key")))
    print(f"{written} of {len(names)} files written")
    assert written == len(names)

"""The same four calls with `map`, which waits for them"""

from hashlib import pbkdf2_hmac
from multiprocessing import Pool
from pathlib import Path


def write_key(name: str) -> None:
    key = pbkdf2_hmac("sha256", name.encode(), b"salt", 400_000)
    Path(f"{name}.key").write_text(key.hex(), encoding="ascii")


if __name__ == "__main__":
    with Pool(2) as pool:
        pool.map(write_key, ["ada", "bob", "cleo", "dan"])
    print("Four calls have returned, the script ends")

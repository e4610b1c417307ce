"""Four calls whose results are not collected in the with block"""

from hashlib import pbkdf2_hmac
from multiprocessing import Pool
from pathlib import Path


def write_key(name: str) -> None:
    key = pbkdf2_hmac("sha256", name.encode(), b"salt", 400_000)
    Path(f"{name}.key").write_text(key.hex(), "utf-8")


if __name__ == "__main__":
    names = ["ada", "bob", "cleo", "dan"]
    with Pool(2) as pool:
        calls = [pool.apply_async(write_key, (name,)) for name in names]

    written = len(list(Path().glob("*.key")))
    print(f"{written} of {len(names)} files written")

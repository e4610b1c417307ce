"""Two jobs in a row, with timestamps in seconds and milliseconds"""

import json
from datetime import datetime
from hashlib import pbkdf2_hmac
from pathlib import Path

moments = {}


def mark(event: str) -> None:
    now = moments[event] = datetime.now()
    precise = now.time().isoformat("milliseconds")
    print(f"{now:%H:%M:%S}    {precise}    {event}")


def job(name: str) -> None:
    mark(f"{name} begins")
    pbkdf2_hmac("sha256", name.encode(), b"salt", 100_000)
    mark(f"{name} ends")


if __name__ == "__main__":
    job("A")
    job("B")
    result = {event: f"{moments[event]:%H:%M:%S}" for event in moments}
    Path("result.json").write_text(json.dumps(result), encoding="utf-8")

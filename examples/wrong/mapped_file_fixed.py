"""A mapped file that another process replaces by a new one"""

import mmap
from multiprocessing import Event, Process
from pathlib import Path
from signal import Signals

PRICES = Path("prices.bin")


def total(mapped, updated):
    with (
        PRICES.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as prices,
    ):
        mapped.set()
        updated.wait(timeout=60)
        print("total:", sum(prices[:]))


def update(prices):
    new = PRICES.with_suffix(".new")
    new.write_bytes(prices)
    new.replace(PRICES)  # the old file lives on while it is mapped


if __name__ == "__main__":
    PRICES.write_bytes(bytes([7]) * 20_000)
    mapped, updated = Event(), Event()
    worker = Process(target=total, args=(mapped, updated))
    worker.start()
    mapped.wait(timeout=60)
    update(bytes([8]) * 10_000)
    updated.set()
    worker.join(timeout=60)
    print("exit code:", worker.exitcode)
    if worker.exitcode < 0:
        print("signal:", Signals(-worker.exitcode).name)

"""Workers append JSON lines to one file, which is sorted at the end"""

import json
import logging
import logging.config
from concurrent.futures import ProcessPoolExecutor
from math import isqrt
from pathlib import Path


class JsonFormatter(logging.Formatter):
    def format(self, record):
        line = {
            "time": record.created,
            "level": record.levelname,
            "process": record.processName,
            "message": record.getMessage(),
            **getattr(record, "data", {}),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str)


FILE = {
    "class": "logging.FileHandler",
    "filename": "work.jsonl",
    "encoding": "utf-8",
    "formatter": "json",
}
CONFIG = {
    "version": 1,
    "formatters": {"json": {"()": JsonFormatter}},
    "handlers": {"file": FILE},
    "root": {"level": "INFO", "handlers": ["file"]},
}


def work(n):
    found = next((d for d in range(2, isqrt(n) + 1) if n % d == 0), n)
    logging.info("factored", extra={"data": {"n": n, "factor": found}})


if __name__ == "__main__":
    set_up = {"initializer": logging.config.dictConfig}
    with ProcessPoolExecutor(2, **set_up, initargs=(CONFIG,)) as pool:
        list(pool.map(work, [1_000_003, 994_009, 1_018_081]))
    lines = Path("work.jsonl").read_text("utf-8").splitlines()
    for line in sorted(map(json.loads, lines), key=lambda x: x["time"]):
        print(line["message"], line["n"], line["factor"])

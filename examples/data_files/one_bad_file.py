"""Compressed logs summarized in a file each, one of them truncated"""

import gzip
import json
import zlib
from collections import Counter
from multiprocessing import Pool

from logs import folder_of_logs


def compress(log):
    packed = gzip.compress(log.read_bytes(), compresslevel=1)
    log.with_suffix(".gz").write_bytes(packed)


def summarize(log):
    """Write the counts of a log; return its name and any error."""
    counts, partial = Counter(), log.with_suffix(".partial")
    try:
        with gzip.open(log, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts[json.loads(line)["page"]] += 1
        partial.write_text(json.dumps(counts), encoding="utf-8")
        partial.replace(log.with_suffix(".json"))
    except (OSError, EOFError, zlib.error, ValueError) as error:
        return log.name, repr(error)
    return log.name, None


if __name__ == "__main__":
    with folder_of_logs(days=4) as folder, Pool(2) as pool:
        pool.map(compress, folder.glob("*.jsonl"))
        bad = folder / "2026-11-02.gz"
        bad.write_bytes(bad.read_bytes()[:1000])

        logs = sorted(folder.glob("*.gz"))
        results = pool.imap_unordered(summarize, logs)
        for done, (name, error) in enumerate(results, start=1):
            print(f"{done} of {len(logs)}: {name} {error or 'done'}")
        written = sorted(path.name for path in folder.glob("*.json"))
    print("written:", *written)

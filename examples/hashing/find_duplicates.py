# /// script
# [tool.measured]
# command = [
#     "sh", "-c", """mkdir old new
#     echo Dear Ada > old/letter; cp old/letter new/copy
#     echo Dear Bob > old/second; echo Hi > old/note
#     exec "$@" """, "sh", "{python}", "{file}",
# ]
# ///
"""Find files with the same content: find_duplicates.py [FOLDER]"""

import os
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest
from pathlib import Path


def files_below(folder):
    """Yield each file and its size, without following links."""
    for parent, _, names in os.walk(folder, onerror=print):
        for path in (Path(parent, name) for name in names):
            try:
                if path.is_file() and not path.is_symlink():
                    yield path, path.stat().st_size
            except OSError as error:  # deleted meanwhile
                print(error)


def digest(path):
    """Return the digest of a file, or the error that prevented it."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").digest()
    except OSError as error:
        return error


def groups(pairs):
    """Return lists of the items that have the same key."""
    found = defaultdict(list)
    for item, key in pairs:
        found[key].append(item)
    return [items for items in found.values() if len(items) > 1]


if __name__ == "__main__":
    by_size = groups(files_below(sys.argv[1] if sys.argv[1:] else "."))
    paths = [path for paths in by_size for path in paths]
    print("to hash:", len(paths), "files")
    with ThreadPoolExecutor() as pool:
        pairs = list(zip(paths, pool.map(digest, paths)))
    for _, found in pairs:
        if isinstance(found, OSError):
            print("skipped:", found)
    for same in groups(pairs):
        print("same content:", *sorted(map(str, same)))

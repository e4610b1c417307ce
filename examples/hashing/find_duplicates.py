"""Find files with the same content"""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest

from folder import folder_of_files


def files_below(folder):
    """Return the size of each file, without following links."""
    found = {}
    for path in folder.rglob("*"):
        try:
            if path.is_file() and not path.is_symlink():
                found[path] = path.stat().st_size
        except OSError as error:  # deleted meanwhile, or forbidden
            print("skipped:", error)
    return found


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
    with folder_of_files() as folder, ThreadPoolExecutor() as pool:
        by_size = groups(files_below(folder).items())
        paths = [path for paths in by_size for path in paths]
        print("to hash:", len(paths), "files")
        pairs = list(zip(paths, pool.map(digest, paths)))
    for _, found in pairs:
        if isinstance(found, OSError):
            print("skipped:", found)
    for same in groups(pairs):
        print("same content:", *sorted(path.name for path in same))

# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A file that is deleted while the others are hashed"""

from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest

from folder import folder_of_files


def digest(path):
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()[:12]


if __name__ == "__main__":
    with folder_of_files() as folder, ThreadPoolExecutor() as pool:
        paths = sorted(folder.iterdir())
        paths[4].unlink()  # as another program would
        digests = list(pool.map(digest, paths))
    for path, found in zip(paths, digests):
        print(path.name, found)

"""A file that is deleted while the others are hashed, reported"""

from concurrent.futures import ThreadPoolExecutor
from hashlib import file_digest

from folder import folder_of_files


def digest(path):
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()[:12]
    except OSError as error:
        return error.strerror


if __name__ == "__main__":
    with folder_of_files() as folder, ThreadPoolExecutor() as pool:
        paths = sorted(folder.iterdir())
        paths[4].unlink()  # as another program would
        digests = list(pool.map(digest, paths))
    for path, found in zip(paths, digests):
        print(path.name, found)

"""A folder of files, some of them with the same content"""

import tempfile
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def temporary_folder():
    with tempfile.TemporaryDirectory(dir=".") as name:
        yield Path(name)


def write_files(folder, number, size):
    """Write files of one size, all different; return their paths.

    The files are sparse, so they take hardly any space.
    """
    paths = [folder / f"{size}-{n:04}.bin" for n in range(number)]
    for n, path in enumerate(paths):
        with path.open("wb") as file:
            file.write(b"%06d" % n)
            file.truncate(size)
    return paths


@contextmanager
def folder_of_files():
    """Create twelve files, of which two are copies of others."""
    with temporary_folder() as folder:
        large = write_files(folder, 8, 100_000)
        (small,) = write_files(folder, 1, 2000)
        write_files(folder, 1, 300)  # no other file has this size
        (folder / "copy.bin").write_bytes(large[3].read_bytes())
        (folder / "again.bin").write_bytes(small.read_bytes())
        yield folder


if __name__ == "__main__":
    with folder_of_files() as folder:
        for path in sorted(folder.iterdir()):
            print(f"{path.name:16} {path.stat().st_size:7,} bytes")

"""Other ways to divide the work, for comparison"""

from multiprocessing import Pool

from group_per_task import WORD, count_files, groups, merge
from texts import folder_of_texts


def count_text(text):
    return merge([WORD.findall(text.casefold())])


def count_file(path):
    return count_files([path])


def loop(_, paths):
    return count_files(paths)


def text_per_task(pool, paths):
    texts = (path.read_text(encoding="utf-8") for path in paths)
    return merge(pool.imap_unordered(count_text, texts))


def counter_per_file(pool, paths):
    return merge(pool.imap_unordered(count_file, paths))


def counter_per_group(pool, paths):
    return merge(pool.imap_unordered(count_files, groups(paths)))


def merged_in_pairs(pool, paths):
    found = pool.map(count_files, groups(paths), chunksize=1)
    while len(found) > 1:
        found = pool.map(merge, groups(found, 2), chunksize=1)
    return found[0]


WAYS = [loop, text_per_task, counter_per_file, counter_per_group]
WAYS.append(merged_in_pairs)

if __name__ == "__main__":
    with folder_of_texts(files=20, lines=50) as folder, Pool(2) as pool:
        paths = sorted(folder.iterdir())
        for way in WAYS:
            print(f"{way.__name__}: {way(pool, paths).total():,} words")

# /// script
# [tool.measured]
# exclusive = true
# ///
"""Words of many texts, counted in a loop"""

from collections import Counter

from count_pool import count, report
from texts import folder_of_texts

if __name__ == "__main__":
    words = Counter()
    with folder_of_texts() as folder:
        for path in folder.iterdir():
            words.update(count(path))
    report(words)

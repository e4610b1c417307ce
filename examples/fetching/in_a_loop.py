# /// script
# [tool.measured]
# exclusive = true
# ///
"""Fetch and parse, one page after the other"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from links import links
from sites import sites

if __name__ == "__main__":
    with sites() as pages:
        found = [links(page) for site in pages for page in site]
    print(sum(map(len, found)), "links on", len(found), "pages")

"""The pages elsewhere that the site links to: outside-links.txt names them, each with the day it was last looked at.

python tests/outside_links.py          brings the file in line with the pages in site/; a new link was looked at never
python tests/outside_links.py --look   looks at each as well: those that answer get today's date, the others are told
"""

import re
import sys
import urllib.request
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

FILE = Path(__file__).with_name("outside-links.txt")
LINK = re.compile(r"""<a\b[^>]*?\bhref=["']?(https?://[^"'\s>]+)""")


def linked(site: Path) -> set[str]:
    """The outside addresses on the pages of a built site, without the places on their pages."""
    pages = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    return {urldefrag(unescape(address)).url for page in pages for address in LINK.findall(page)}


def listed() -> dict[str, str]:
    """The day, or `never`, by address, as the file has it."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    return {address: day for day, address in (line.split() for line in lines)}


def answers(address: str) -> bool:
    """Whether there is such a page. Says what there is instead."""
    asked = urllib.request.Request(address, headers={"User-Agent": "Mozilla/5.0 (a check of links)"})
    try:
        urllib.request.urlopen(asked, timeout=20).close()
    except OSError as error:
        print(f"{address}: {error}", file=sys.stderr)
        return False
    return True


def main() -> int:
    """Rewrite the file. Returns 1 if a page did not answer."""
    before, today = listed(), date.today().isoformat()
    days = {address: before.get(address, "never") for address in sorted(linked(Path("site")))}
    silent = 0
    if "--look" in sys.argv:
        found = {address: answers(address) for address in days}
        days |= {address: today for address, there in found.items() if there}
        silent = list(found.values()).count(False)
    FILE.write_text("".join(f"{day:10}  {address}\n" for address, day in days.items()), encoding="utf-8")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())

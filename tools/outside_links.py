"""Pages on other sites that the site links to: outside-links.txt lists them, each with the day it last answered.

python tools/outside_links.py          update the list from the pages in site/; a new link is marked "never"
python tools/outside_links.py --look   also ask for each page: those that answer get today's date, the others are told
"""

import argparse
import re
import sys
import urllib.request
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

ROOT = Path(__file__).parents[1]
FILE = Path(__file__).with_name("outside-links.txt")
LINK = re.compile(r"""<a\b[^>]*?\bhref=["']?(https?://[^"'\s>]+)""")


def linked(site: Path) -> set[str]:
    """Return the addresses on other sites that the pages of a built site link to, without fragments."""
    pages = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    return {urldefrag(unescape(address)).url for page in pages for address in LINK.findall(page)}


def listed() -> dict[str, str]:
    """Return the listed addresses, each with the day it last answered, or `never`."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    return {address: day for day, address in (line.split() for line in lines)}


def answers(address: str) -> bool:
    """Return whether a page answers, and print the error if it doesn't."""
    request = urllib.request.Request(address, headers={"User-Agent": "Mozilla/5.0 (a check of links)"})
    try:
        urllib.request.urlopen(request, timeout=20).close()
    except OSError as error:
        print(f"{address}: {error}", file=sys.stderr)
        return False
    return True


def main() -> int:
    """Rewrite the list. Return 1 if a page did not answer."""
    parser = argparse.ArgumentParser(description="List the pages on other sites that the pages in site/ link to.")
    parser.add_argument("--look", action="store_true", help="ask for each page, and note the day it answered")
    look = parser.parse_args().look
    before, today = listed(), date.today().isoformat()
    days = {address: before.get(address, "never") for address in sorted(linked(ROOT / "site"))}
    if not days:
        sys.exit(f"{ROOT / 'site'} has no links to other sites; build it first: make site")
    silent = [address for address in days if look and not answers(address)]
    if look:
        days |= {address: today for address in days if address not in silent}
    FILE.write_text("".join(f"{day:10}  {address}\n" for address, day in days.items()), encoding="utf-8")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())

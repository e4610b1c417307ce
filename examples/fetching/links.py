"""Fetch a page, which waits; find its links, which computes"""

import sys
from html.parser import HTMLParser
from http.client import HTTPConnection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from sites import sites


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.found.append(dict(attrs)["href"])


def fetch(address):
    host, _, path = address.partition("/")
    connection = HTTPConnection(host, timeout=10)
    connection.request("GET", f"/{path}")
    html = connection.getresponse().read().decode()
    connection.close()
    return html


def parse(html):
    parser = Links()
    parser.feed(html)
    return parser.found


def links(address):
    return parse(fetch(address))


if __name__ == "__main__":
    with sites() as pages:
        found = links(pages[0][0])
        print(len(found), "links, the last one:", found[-1])

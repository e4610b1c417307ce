"""Fetch a page, which waits, and find its links, which computes"""

import time
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPException

from sites import sites


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "a" and (address := dict(attrs).get("href")):
            self.found.append(address)


def fetch(page, pauses=(0.05, 0.2)):
    """Return a page; try again while the server has an error."""
    host, _, path = page.partition("/")
    connection = HTTPConnection(host, timeout=10)
    try:
        connection.request("GET", f"/{path}")
        response = connection.getresponse()
        html = response.read().decode()
    finally:
        connection.close()
    if response.status < 300:  # a redirect isn't followed
        return html
    if response.status < 500 or not pauses:
        raise HTTPException(f"status {response.status}")
    time.sleep(pauses[0])
    return fetch(page, pauses[1:])


def parse(html):
    parser = Links()
    parser.feed(html)
    return parser.found


if __name__ == "__main__":
    with sites() as pages:
        found = parse(fetch(pages[3][0]))  # the second try succeeds
        print(len(found), "links, the last one:", found[-1])

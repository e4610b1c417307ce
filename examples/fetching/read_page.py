"""Read pages so that a failing one doesn't end the program

The result is a pair: the page, and its links or the error.
"""

from http.client import HTTPException

from links import fetch, parse
from sites import sites


def fetched(page):
    try:
        return page, fetch(page)
    except (OSError, HTTPException, ValueError) as error:
        return page, error


def parsed(pair):
    page, html = pair
    if isinstance(html, Exception):
        return pair
    try:
        return page, parse(html)
    except AssertionError as error:  # some broken HTML, up to 3.13
        return page, error


def read(page):
    return parsed(fetched(page))


def report(pairs):
    failed = {p: got for p, got in pairs if isinstance(got, Exception)}
    found = sum(len(got) for page, got in pairs if page not in failed)
    print(found, "links on", len(pairs) - len(failed), "pages")
    for page, error in failed.items():
        print("failed:", page.partition("/")[2], error)


if __name__ == "__main__":
    with sites() as pages:
        report([read(page) for page in pages[5]])

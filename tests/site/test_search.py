"""An error message pasted whole into the search leads to the section that is about it."""

import pytest
from playwright.sync_api import Page, expect

TRACEBACK = """\
Traceback (most recent call last):
  File "/home/ann/shop/run.py", line 12, in <module>
    print(pool.map(double, [1, 2]))
  File "/usr/lib/python3.12/multiprocessing/pool.py", line 367, in map
    return self._map_async(func, iterable, mapstar, chunksize).get()
"""
REMOTE = f'''\
multiprocessing.pool.RemoteTraceback:
"""
{TRACEBACK}ValueError: could not convert string to float: 'n/a'
"""

The above exception was the direct cause of the following exception:

{TRACEBACK}ValueError: could not convert string to float: 'n/a'
'''
BOOTSTRAPPING = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...
"""
WRONG = "wrong/#by-error-message"
# A message as people meet it, and the sections of which one is to come first.
MESSAGES = {
    "TypeError: cannot pickle '_thread.lock' object": {WRONG, "start/concepts/#what-crosses-the-boundary-is-a-copy"},
    f"RuntimeError:{BOOTSTRAPPING}": {WRONG, "start/first-speedup/#4-keep-the-guard"},
    "RuntimeError: An attempt has been made to start a new process before the current process has finished its "
    "bootstrapping phase.": {WRONG, "start/first-speedup/#4-keep-the-guard"},
    "_queue.Empty": {"guide/producer-consumer/#while-not-qempty-loses-items", "guide/queue/#full-and-empty-at-once"},
    f"{TRACEBACK}_pickle.PicklingError: Can't pickle <function <lambda> at 0x7f0de302dd00>: attribute lookup <lambda> "
    "on __main__ failed": {WRONG, "guide/queue/#the-item-that-never-arrives"},
    "AttributeError: Can't get attribute 'square' on <module '__main__' (built-in)>": {
        WRONG,
        "wrong/#no-file",
        "notebooks/in-a-notebook/#why",
    },
    "RuntimeError: Queue objects should only be shared between processes through inheritance": {WRONG},
    "AssertionError: daemonic processes are not allowed to have children": {
        WRONG,
        "guide/process/#daemons-workers-you-may-lose",
        "reference/faq/#pool-in-pool",
    },
    "daemonic processes are not allowed to have children": {
        WRONG,
        "guide/process/#daemons-workers-you-may-lose",
        "reference/faq/#pool-in-pool",
    },
    "TypeError: BadRow.__init__() missing 1 required positional argument: 'reason'": {
        WRONG,
        "guide/errors/#an-exception-that-makes-the-pool-hang",
    },
    "ValueError: Pool not running": {WRONG, "guide/pool/#the-end-of-the-with-block"},
    "ResourceWarning: unclosed running multiprocessing pool <multiprocessing.pool.Pool state=RUN pool_size=2>": {
        WRONG,
        "wrong/#never-closed",
    },
    "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to "
    "increase the limit": {WRONG, "guide/pool/#send-back-the-answer-not-the-material"},
    "<stdin>:1: DeprecationWarning: This process (pid=71) is multi-threaded, use of fork() may lead to deadlocks in "
    "the child.": {"guide/start-methods/#fork-and-threads"},
    f"{TRACEBACK}threading.BrokenBarrierError": {"guide/events-and-barriers/#when-one-never-arrives"},
    REMOTE: {WRONG, "guide/errors/#read-the-remote-traceback-first"},
}


def paste(page: Page, text: str) -> None:
    """Paste into the search box, as a reader does from a terminal."""
    box = page.get_by_role("textbox", name="Search")
    box.click()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching", timeout=20_000)
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    box.press("ControlOrMeta+V")


def first_result(page: Page, address: str) -> str:
    """The page and section of the best result: its first link that has a heading, or the page's own."""
    found = page.locator(".md-search-result__item").first
    expect(found).to_be_visible(timeout=20_000)
    links = [link.evaluate("link => link.pathname + link.hash") for link in found.locator("a").all()]
    best = next((link for link in links if "#" in link), links[0])
    return str(best).removeprefix("/")


@pytest.mark.parametrize(("message", "sections"), MESSAGES.items(), ids=[text[-40:].strip() for text in MESSAGES])
def test_a_pasted_message_leads_to_what_the_guide_says_of_it(
    page: Page, address: str, message: str, sections: set[str]
):
    page.goto("")
    paste(page, message)
    assert first_result(page, address) in sections


def test_of_a_pasted_traceback_the_box_shows_the_message(page: Page):
    page.goto("")
    paste(page, REMOTE)
    box = page.get_by_role("textbox", name="Search")
    expect(box).to_have_value("ValueError: could not convert string to float: 'n/a'")


def test_a_typed_message_finds_as_well_as_a_pasted_one(page: Page, address: str):
    page.goto("")
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.press_sequentially("TypeError: cannot pickle '_thread.lock' object")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    page.wait_for_timeout(500)
    assert first_result(page, address) in MESSAGES["TypeError: cannot pickle '_thread.lock' object"]


@pytest.mark.parametrize(
    ("words", "title"), [("producer", "Producers and consumers"), ("imap", "Pool"), ("glossary", "Glossary")]
)
def test_what_is_no_message_is_pasted_as_it_is(page: Page, words: str, title: str):
    page.goto("")
    paste(page, f"  {words}\n")
    expect(page.get_by_role("textbox", name="Search")).to_have_value(words)
    expect(page.locator(".md-search-result__item h1").first).to_have_text(title)

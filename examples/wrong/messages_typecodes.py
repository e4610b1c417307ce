# /// script
# [tool.measured.variants]
# "3.11" = {}
# "3.13" = {}
# "3.14" = {}
# "3.15" = {}
# ///
"""Messages about the type of a Value or an Array"""

import json
from multiprocessing import Array, Value
from pathlib import Path
from textwrap import fill


def unknown_typecode():
    return Value("int", 0)


def text_for_a_number():
    return Array("i", ["1", "2"])


def text_too_long():
    return Array("c", b"abc").__setattr__("value", b"abcd")


if __name__ == "__main__":
    messages = {}
    for case in unknown_typecode, text_for_a_number, text_too_long:
        try:
            case()
        except (TypeError, ValueError) as error:
            text = f"{type(error).__name__}: {error}"
            messages[case.__name__] = text
            print(fill(text, 70, subsequent_indent="    "))
    Path("messages.json").write_text(json.dumps(messages), "utf-8")

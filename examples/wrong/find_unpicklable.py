"""A function that names the parts of an object pickle refuses"""

import pickle
from threading import Lock
from types import MethodType


def refused(thing, name, seen=()):
    """Yield a path and the error for each part to blame."""
    try:
        pickle.dumps(thing)
    except Exception as error:
        if id(thing) in seen:
            return
        inside = [
            found
            for label, part in parts(thing)
            for found in refused(part, name + label, (*seen, id(thing)))
        ]
        kind = type(error).__name__
        yield from inside or [f"{name}: {kind}: {error}"]


def parts(thing):
    """Return the parts of an object, each with its place in it."""
    if isinstance(thing, MethodType):
        return [(".__self__", thing.__self__)]
    if isinstance(thing, dict):
        return [(f"[{key!r}]", value) for key, value in thing.items()]
    if isinstance(thing, list | tuple):
        return [(f"[{n}]", value) for n, value in enumerate(thing)]
    names = getattr(thing, "__dict__", {})
    return [(f".{name}", value) for name, value in names.items()]


class Report:
    def __init__(self):
        self.rows = [1, 2, 3]
        self.options = {"sort": lambda row: -row, "guards": [Lock()]}

    def total(self):
        return sum(self.rows)


if __name__ == "__main__":
    for line in refused(Report().total, "task"):
        print(line)

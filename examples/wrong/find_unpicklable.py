"""A function that names the parts of an object pickle refuses"""

import pickle
from functools import partial
from threading import Lock
from types import MethodType


def refused(thing, name, seen=()):
    """Return the path and the error of each part to blame."""
    try:
        pickle.dumps(thing)
        return []
    except Exception as error:
        if id(thing) in seen:
            return []
        found, too_deep = [], isinstance(error, RecursionError)
        for place, part in [] if too_deep else parts(thing):
            found += refused(part, name + place, (*seen, id(thing)))
        return found or [f"{name}: {error!r}"]


def parts(thing):
    """Return what pickle sends of an object, with its places."""
    if isinstance(thing, dict | list | tuple):
        keys = thing if isinstance(thing, dict) else range(len(thing))
        return [(f"[{key!r}]", thing[key]) for key in keys]
    if isinstance(thing, MethodType | partial):
        names = "__self__", "func", "args", "keywords"
        return [(f".{n}", getattr(thing, n, None)) for n in names]
    try:
        state = thing.__getstate__()
    except Exception:
        return []
    if not isinstance(state, dict):
        return [(".__getstate__()", state)]
    return [(f".{name}", value) for name, value in state.items()]


class Report:
    def __init__(self):
        self.options = {"sort": lambda row: -row, "guards": [Lock()]}

    def total(self, rows):
        return sum(rows)


if __name__ == "__main__":
    task = partial(Report().total, [1, 2, 3])
    print(*refused(task, "task"), sep="\n")

# /// script
# [tool.measured.variants]
# "3.15" = {}
# "3.14" = {}
# ///
"""Objects of a class with private names, by pickle and in a call"""

import pickle
from concurrent.futures import ProcessPoolExecutor


class Shop:
    class __Item:
        pass

    def __price(self):
        pass

    def cases(self):
        return {"class": self.__Item, "method": self.__price}


def name_of(thing):
    return thing.__name__


def outcome(call, thing):
    try:
        call(thing)
    except Exception as error:
        return type(error).__name__
    return "works"


def copy(thing):
    pickle.loads(pickle.dumps(thing))


def send(thing):
    with ProcessPoolExecutor(1) as executor:
        executor.submit(name_of, thing).result(timeout=30)


if __name__ == "__main__":
    for name, thing in Shop().cases().items():
        copied, sent = outcome(copy, thing), outcome(send, thing)
        print(f"private {name:6}  pickle: {copied}, executor: {sent}")

# /// script
# [tool.measured.variants]
# "3.15" = {}
# "3.14" = {expect = "exit 1"}
# ///
"""A private method as the function of a call"""

from concurrent.futures import ProcessPoolExecutor


class Shop:
    def __price(self, cents):
        return cents * 3

    def prices(self, items):
        with ProcessPoolExecutor(1) as executor:
            return list(executor.map(self.__price, items))


if __name__ == "__main__":
    print(Shop().prices([100, 250, 999]))

"""A dictionary sent to a worker and returned by it"""

from concurrent.futures import ProcessPoolExecutor


def slice_them(order):
    order["vegetables"] = [f"sliced {v}" for v in order["vegetables"]]
    return order


if __name__ == "__main__":
    sent = {"table": 4, "vegetables": ["leek", "carrot"]}
    with ProcessPoolExecutor(1) as pool:
        returned = pool.submit(slice_them, sent).result()
    print("sent:    ", sent)
    print("returned:", returned)
    print("the same object?", returned is sent)

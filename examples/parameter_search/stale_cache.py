# /// script
# dependencies = ["joblib"]
# ///
"""A stored result that is out of date, because a helper changed"""

from tempfile import TemporaryDirectory

from joblib import Memory


def rate():
    return 0.5


def loss(x):
    return rate() * x


def new_rate():
    return 5.0


if __name__ == "__main__":
    with TemporaryDirectory(dir=".") as folder:
        stored = Memory(folder, verbose=0).cache(loss)
        print("before the change:", stored(2))
        rate = new_rate  # as an edit of its code between two runs
        print("after the change: ", stored(2))
        print("without the store:", loss(2))

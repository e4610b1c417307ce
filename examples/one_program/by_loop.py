"""Search in a loop"""

from grep import main


def search(find, paths):
    for path in paths:
        yield find(path)


if __name__ == "__main__":
    main(search)

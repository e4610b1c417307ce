"""A list that a process and a thread append to"""

from multiprocessing import Process
from threading import Thread

pantry = ["flour"]


def add_eggs(who):
    pantry.append("eggs")
    print(f"{who} sees {pantry}", flush=True)


def run(kind):
    worker = kind(target=add_eggs, args=(f"the {kind.__name__}",))
    worker.start()
    worker.join()
    print(f"the main program sees {pantry}")


if __name__ == "__main__":
    run(Process)
    run(Thread)

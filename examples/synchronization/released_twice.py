"""A place that is released twice, with both kinds of semaphore

Three of the records are bad.
"""

from multiprocessing import BoundedSemaphore, Process, Semaphore


def read(records, places):
    for record in records:
        places.acquire()
        try:
            int(record)
        except ValueError:
            places.release()  # the bug
        finally:
            places.release()


def work(records, places):
    try:
        read(records, places)
    except ValueError as error:
        print("  ValueError:", error, flush=True)


def free_places(places):
    free = 0
    while places.acquire(block=False):
        free += 1
    return free


if __name__ == "__main__":
    records = ["12", "n/a", "7", "", "40", "-"]
    for kind in Semaphore, BoundedSemaphore:
        places = kind(2)
        print(f"{kind.__name__}(2)")
        worker = Process(target=work, args=(records, places))
        worker.start()
        worker.join()
        print("  places free afterwards:", free_places(places))

"""Parent and child take turns to print"""

from multiprocessing import Event, Process


def work(go_on):
    print("child: started")
    go_on.wait(timeout=30)
    print("child: ends")


if __name__ == "__main__":
    go_on = Event()
    child = Process(target=work, args=(go_on,))
    print("parent: before the start")
    child.start()
    print("parent: the child is told to go on")
    go_on.set()
    child.join(timeout=30)
    print("parent: the child has ended")

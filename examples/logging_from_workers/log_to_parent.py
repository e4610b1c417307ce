"""Send the log records of workers to the parent, which handles them"""

import logging
from contextlib import contextmanager, suppress
from logging.handlers import QueueHandler
from multiprocessing import current_process
from multiprocessing.connection import Client, Listener
from threading import Event, Thread


class Sender(QueueHandler):
    def enqueue(self, record):
        self.queue.send(record)


def send_logs(address, level=logging.INFO):
    connection = Client(address, authkey=current_process().authkey)
    logging.root.handlers = [Sender(connection)]
    logging.root.setLevel(level)


@contextmanager
def receive_logs(target, timeout=30):
    key, stop, threads = current_process().authkey, Event(), []
    with Listener(backlog=64, authkey=key) as listener:
        start(threads, accept, listener, target, stop, threads)
        try:
            yield listener.address
        finally:  # the workers have ended: read the rest
            stop.set()
            Client(listener.address).close()  # wakes accept()
            for thread in threads:
                thread.join(timeout)


def start(threads, function, *args):
    threads.append(Thread(target=function, args=args, daemon=True))
    threads[-1].start()


def accept(listener, target, stop, threads):
    while not stop.wait(0.01):
        with suppress(Exception):  # a worker died as it connected
            start(threads, receive, listener.accept(), target)


def receive(connection, target):
    with connection, suppress(EOFError, OSError):
        while True:  # until the worker ends
            target.handle(connection.recv())

"""Send the log records of workers to the parent, which handles them"""

import logging
from contextlib import contextmanager, suppress
from logging.handlers import QueueHandler
from multiprocessing import AuthenticationError, current_process
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
def receive_logs(target):
    key, stop = current_process().authkey, Event()
    with Listener(backlog=64, authkey=key) as listener:
        thread = Thread(target=accept, args=(listener, target, stop))
        thread.start()
        try:
            yield listener.address
        finally:  # the workers have ended: read the rest
            stop.set()
            Client(listener.address, authkey=key).close()
            thread.join()


def accept(listener, target, stop):
    threads = []
    while not stop.is_set():
        with suppress(EOFError, ConnectionError, AuthenticationError):
            args = listener.accept(), target
            threads.append(Thread(target=receive, args=args))
            threads[-1].start()
    for thread in threads:
        thread.join()


def receive(connection, target):
    with connection, suppress(EOFError, OSError):
        while True:  # until the worker ends
            target.handle(connection.recv())

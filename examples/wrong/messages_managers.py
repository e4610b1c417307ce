"""Messages of managers, pipes and listeners"""

import json
import os
from multiprocessing import Pipe, active_children
from multiprocessing.connection import Listener
from multiprocessing.managers import SyncManager
from pathlib import Path
from traceback import format_exception_only


def cases():
    SyncManager.register("quit", os._exit)
    with SyncManager() as manager:
        shared = manager.dict()
        yield "not_exposed", lambda: shared._callmethod("sort")
        yield "started_twice", manager.start
        yield "wrong_key", SyncManager(manager.address, b"?").connect
    yield "has_ended", shared.clear
    yield "shut_down", manager.start
    yield "not_started", SyncManager().dict
    with SyncManager() as manager:
        yield "dies_in_a_call", lambda: manager.quit(0)
        for process in active_children():
            process.join(timeout=60)
        yield "has_died", manager.dict

    receiver, sender = Pipe(duplex=False)
    with receiver, sender:
        sender.send_bytes(b"long")
        yield "read_only", lambda: receiver.send(1)
        yield "write_only", sender.recv
        yield "bad_length", lambda: receiver.recv_bytes(maxlength=1)
        yield "closed", receiver.recv
    with Listener(("127.0.0.1", 0)) as listener:
        yield "in_use", lambda: Listener(listener.address)


if __name__ == "__main__":
    messages = {}
    for name, call in cases():
        try:
            call()
        except Exception as error:
            messages[name] = format_exception_only(error)[-1].strip()
            print(messages[name])
    Path("messages.json").write_text(json.dumps(messages), "utf-8")

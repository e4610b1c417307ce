"""Messages of locks, queues and shared memory"""

import json
from multiprocessing import Condition, JoinableQueue, RLock
from multiprocessing.shared_memory import ShareableList, SharedMemory
from pathlib import Path
from traceback import format_exception_only


def cases():
    yield "released", RLock().release
    yield "not_owned", Condition().notify
    yield "not_acquired", Condition().wait

    queue = JoinableQueue(1)
    yield "task_done", queue.task_done
    yield "empty", queue.get_nowait
    queue.put("an item")
    yield "full", lambda: queue.put_nowait("another")
    queue.get(timeout=60)
    queue.close()
    yield "closed", lambda: queue.put("another")

    yield "no_size", lambda: SharedMemory(create=True)
    block = SharedMemory(create=True, size=10)
    try:
        yield "exists", lambda: SharedMemory(block.name, True, 10)
        view = block.buf[:5]
        yield "exported", block.close
        view.release()
    finally:
        block.close()
        block.unlink()
    yield "gone", lambda: SharedMemory(block.name)

    texts = ShareableList(["ab"])
    yield "too_long", lambda: texts.__setitem__(0, "longer than that")
    texts.shm.close()
    texts.shm.unlink()


if __name__ == "__main__":
    messages = {}
    for name, call in cases():
        try:
            call()
        except Exception as error:
            messages[name] = format_exception_only(error)[-1].strip()
            print(messages[name])
    Path("messages.json").write_text(json.dumps(messages), "utf-8")

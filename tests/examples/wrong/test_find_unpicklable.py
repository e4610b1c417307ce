import runpy
from functools import partial, wraps
from multiprocessing import Queue
from pathlib import Path
from threading import Lock

import pytest

MODULE = Path(__file__).parents[3] / "examples" / "wrong" / "find_unpicklable.py"
LOCK = "TypeError(\"cannot pickle '_thread.lock' object\")"


class Whole:
    def __init__(self):
        self.lock = Lock()


class Reduced(Whole):
    def __init__(self):
        super().__init__()
        self.part = [Lock()]

    def __getstate__(self):
        return {"part": self.part}


class Slots:
    __slots__ = ("lock",)

    def __init__(self):
        self.lock = Lock()


@pytest.fixture
def refused():
    return runpy.run_path(str(MODULE))["refused"]


def test_it_names_the_two_parts_at_fault_and_no_other(record):
    first, second = record.lines
    assert first.startswith("task.func.__self__.options['sort']: ")
    assert "local object" in first
    assert second == f"task.func.__self__.options['guards'][0]: {LOCK}"


def test_an_object_that_can_be_pickled_has_no_part_at_fault(refused):
    assert refused(partial(print, [1]), "task") == []


def test_the_arguments_of_a_partial_are_looked_into(refused):
    assert refused(partial(print, 1, end=Lock()), "task") == [f"task.keywords['end']: {LOCK}"]


def test_an_attribute_left_out_by_getstate_is_not_at_fault(refused):
    assert refused(Whole(), "task") == [f"task.lock: {LOCK}"]
    assert refused(Reduced(), "task") == [f"task.part[0]: {LOCK}"]


def test_slots_are_looked_into(refused):
    assert refused(Slots(), "task") == [f"task.__getstate__()[1]['lock']: {LOCK}"]


def test_a_queue_is_reported_as_a_queue(refused):
    queue: Queue[str] = Queue()
    try:
        (found,) = refused({"queue": queue}, "task")
    finally:
        queue.close()
    assert found.startswith("task['queue']: RuntimeError('Queue objects should only be shared")


def test_a_cycle_ends(refused):
    thing: list[object] = [Lock()]
    thing.append(thing)
    assert refused(thing, "task") == [f"task[0]: {LOCK}"]


def test_an_object_nested_too_deeply_is_reported_whole(refused):
    thing: list[object] = []
    for _ in range(100_000):
        thing = [thing]
    (found,) = refused(thing, "task")
    assert found.startswith("task: RecursionError(")


def test_a_local_class_and_a_local_wrapper_are_reported_themselves(refused):
    class Local: ...

    @wraps(len)
    def wrapper(): ...

    for thing in Local, Local():
        (found,) = refused(thing, "task")
        assert found.startswith("task: ")
    assert refused([wrapper], "task")[0].startswith("task[0]: ")

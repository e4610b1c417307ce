"""Where the processes of each hanging program wait, as its entry says."""

import platform
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGES = Path(__file__).parents[2] / "docs" / "wrong"

FOR_A_TASK = [["worker", "get", "__enter__"], ["worker", "get", "_recv"]]
WAITS: dict[str, tuple[list[str], list[list[str]]]] = {
    "errors/two_arguments.py": (["pool.starmap(", "get", "wait"], FOR_A_TASK),
    "executors/max_tasks.py": (["call.result()", "result", "wait"], []),
    "executors/stop_at_first_error.py": (["in as_completed(", "as_completed", "wait"], []),
    "limits/slow_task.py": (
        ["with ProcessPoolExecutor(2)", "shutdown", "join"],
        [["_process_worker", "bits", "sleep(3600)"], ["_process_worker", "get", "_recv"]],
    ),
    "pool/killed_worker.py": (["pool.map(", "get", "wait"], FOR_A_TASK),
    "pool/left_while_sending.py": (["with Pool(1", "terminate", "_terminate_pool", "join"], []),
    "producer_consumer/producer_fails.py": (
        ["consumer.join()", "join", "poll"],
        [["consume", "iter(readings.get, None)", "get", "_recv"]],
    ),
    "queues/join_before_get.py": (
        ["worker.join()", "join", "poll"],
        [["_exit_function", "_finalize_join", "join"]] * 2,
    ),
    "start_methods/lock_held_at_fork.py": (["worker.join()", "join", "poll"], [["log", "with lock:"]]),
    "synchronization/two_locks.py": (
        ["worker.join()", "join", "poll"],
        [["transfer", "with locks[second]:", "__enter__"]] * 2,
    ),
    "wrong/ends_late.py": (
        ["_exit_function", "join", "poll"],
        [["work", "iter(tasks.get, None)", "get", "_recv"]],
    ),
    "wrong/exit_in_task.py": (["pool.map(", "get", "wait"], FOR_A_TASK),
    "wrong/joined_first.py": (["producer.join()", "join", "poll"], [["_exit_function", "_finalize_join", "join"]]),
    "wrong/killed_holder.py": (["worker.join()", "join", "poll"], [["work", "with lock:", "__enter__"]]),
    "wrong/pool_before_function.py": (["print(pool.map(", "get", "wait"], FOR_A_TASK),
}
"""Where the main thread of the parent waits and those of its children do: functions and parts of the program's lines.

They are in this order in the stack, the innermost last.
"""

COUNTED = {"start/no_guard.py", "wrong/failing_initializer.py"}
"""Programs that start workers without end: their entries say how often."""


def stack(script: str, frames: Sequence[Sequence[str]]) -> str:
    """Return the functions of a stack, each followed by its line if that is one of the program's."""
    lines = (EXAMPLES / script).read_text("utf-8").splitlines()
    own = [lines[int(line) - 1].strip() if path.endswith(f"/{script}") else "" for path, line, _ in frames]
    return "\n".join(f"in {name}\n{text}" for (_, _, name), text in zip(frames, own, strict=True))


def is_at(places: Sequence[str], text: str) -> bool:
    """Return whether a stack has these functions and lines in this order."""
    found = [f"^in {place}$" if place.isidentifier() else re.escape(place) for place in places]
    return bool(re.search("(?s:.*)".join(found), text, re.MULTILINE))


@pytest.mark.parametrize("script", WAITS)
def test_each_process_waits_where_its_entry_says(record, script):
    found = record.json("stacks.json")[script]
    if found is None:
        assert script == "executors/max_tasks.py"
        assert tuple(map(int, re.findall(r"\d+", platform.python_version())[:3])) >= (3, 13, 15)
        return
    parent, children = WAITS[script]
    main = [threads for name, threads in found if name == "MainProcess"]
    assert len(main) == 1
    assert is_at(parent, stack(script, main[0][0]))
    stacks = sorted(stack(script, threads[0]) for name, threads in found if name != "MainProcess")
    assert len(stacks) == len(children), stacks
    for places in children:
        stacks.remove(next(text for text in stacks if is_at(places, text)))


def others(record, script: str) -> list[list[str]]:
    """Return the functions of all threads but the main ones."""
    processes = record.json("stacks.json")[script]
    return [[function for _, _, function in frames] for _, threads in processes for frames in threads[1:]]


def test_feeder_threads_wait_with_the_workers_that_were_joined_first(record):
    feeders = others(record, "queues/join_before_get.py")
    assert [frames[-1] for frames in feeders if "_feed" in frames].count("_send") == 1  # the other waits for the pipe
    assert sum("_feed" in frames for frames in feeders) == 2


def test_the_feeder_thread_of_a_producer_joined_first_sends_into_a_full_pipe(record):
    feeders = [frames[-1] for frames in others(record, "wrong/joined_first.py") if "_feed" in frames]
    assert feeders == ["_send"]


def test_a_thread_sends_an_item_that_is_never_read(record):
    assert [frames[-1] for frames in others(record, "pool/left_while_sending.py") if "_handle_tasks" in frames] == [
        "_send"
    ]


def test_the_thread_for_results_has_ended_after_an_exception_that_cannot_be_unpickled(record):
    assert not any("_handle_results" in frames for frames in others(record, "errors/two_arguments.py"))
    assert any("_handle_results" in frames for frames in others(record, "pool/killed_worker.py"))


def test_a_program_that_does_not_stand_still_is_not_taken_for_one_that_ends(imported, tmp_path):
    hangs = imported("hangs")
    program = tmp_path / "program.py"
    program.write_text("from time import sleep\nwhile True:\n    sleep(0.1)\n    sleep(0.1)\n", "utf-8")
    with pytest.raises(TimeoutError, match=r"program\.py"):
        hangs.stacks(program, limit=1)
    program.write_text("print()\n", "utf-8")
    assert hangs.stacks(program) is None


def test_nothing_is_left_behind(record):
    assert record.run.left_behind == ()


@pytest.mark.parametrize("page", [path.stem for path in PAGES.glob("*.md")])
def test_each_hang_on_a_page_of_failures_shows_its_stacks(build, page):
    text = (PAGES / f"{page}.md").read_text("utf-8")
    broken = re.findall(r"^```pair\nbroken: (\S+)$", text, re.MULTILINE)
    hangs = {script for script in broken if build.variants(script)[0].script.settings.expect == "timeout"} - COUNTED
    assert hangs == set(re.findall(r'\.waits\(record\("hangs.py"\), build, "(\S+)"', text))

import sys
from subprocess import run


def test_the_item_is_lost_and_the_others_arrive(record):
    assert "received: ['first', 'third']" in record.lines


def test_the_error_comes_from_the_feeder_thread_and_ends_nothing(record):
    assert "not sent" not in record.output  # put() raised nothing
    assert "in _feed" in record.output
    assert "PicklingError: Can't pickle <function <lambda>" in record.output
    assert record.lines[-1] == "exit code of the receiver: 0"
    assert record.end == "exit 0"


def test_a_worker_that_has_finished_prints_nothing_and_loses_the_items_behind_it_too(tmp_path):
    script = tmp_path / "last_items.py"
    script.write_text(LAST_ITEMS, encoding="utf-8")
    done = run([sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "['first'] True 0\n"
    assert done.stderr == ""


LAST_ITEMS = """\
from multiprocessing import Process, Queue


def work(queue):
    for item in "first", lambda: "second", "third":
        queue.put(item)


if __name__ == "__main__":
    queue = Queue()
    worker = Process(target=work, args=(queue,))
    worker.start()
    worker.join(timeout=30)
    print([queue.get(timeout=30)], queue.empty(), worker.exitcode)
"""

def test_the_stack_of_the_stuck_worker_is_printed(record):
    assert record.output.count("most recent call first") == 2
    assert record.output.count("debugging/stuck.py") == 1
    assert 'stuck.py", line 20 in subject' in record.output


def test_the_idle_worker_waits_in_get(record):
    idle = next(text for text in record.output.split("\n\n") if "in _recv" in text)
    assert "queues.py" in idle
    assert "pool.py" in idle


def test_the_program_names_the_line_and_ends(record):
    assert record.lines[-1] == "no answer for 'all work and no play makes jack a dull boy again'"
    assert record.end == "exit 1"

def states(record):
    return {line.split()[0]: line.split()[1:] for line in record.lines[1:]}


def test_before_its_start_a_process_has_no_pid_and_no_exit_code(record):
    assert states(record)["created"] == ["none", "False", "None"]


def test_join_with_a_time_limit_returns_while_the_process_is_still_alive(record):
    assert states(record)["started"] == ["known", "True", "None"]
    assert states(record)["join(0.1)"] == ["known", "True", "None"]


def test_after_terminate_and_join_it_is_dead_and_has_a_negative_exit_code(record):
    assert states(record)["terminated"] == ["known", "False", "-15"]


def test_a_closed_process_object_answers_no_more_questions(record):
    assert record.lines[-1].split(maxsplit=1) == ["closed", "ValueError: process object is closed"]

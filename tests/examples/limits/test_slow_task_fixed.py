def test_both_attempts_at_the_hung_task_were_killed(record):
    assert record.lines[2] == "40000: given up -9 -9"


def test_both_attempts_at_the_task_that_crashes_died(record):
    assert record.lines[4] == "60000: given up 1 1"


def test_no_other_task_lost_its_result(record):
    assert [record.lines[n] for n in (0, 1, 3)] == ["20000: 31700", "30000: 47549", "50000: 79249"]
    assert record.end == "exit 0"

def test_a_value_sent_with_a_task_is_refused(record):
    assert record.lines[0] == "RuntimeError:"
    assert record.lines[1].strip() == (
        "Synchronized objects should only be shared between processes through inheritance"
    )


def test_the_workers_count_together_in_the_value_of_the_initializer(record):
    assert record.lines[2] == "divisors found: 112"

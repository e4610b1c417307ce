def test_an_answer_arrives(record):
    assert record.lines[0] == "12 -> 144"


def test_the_death_of_the_worker_ends_the_wait(record):
    assert record.lines[1] == "crash -> worker ended, exit code 3"
    assert record.end == "exit 0"

def test_it_shows_the_stuck_line(shown, record):
    assert "found = SUBJECT.match(line)" in record.output


def test_it_shows_each_kind_of_stuck_worker(shown):
    assert "in loops" in shown["loops"]
    assert "in waits" in shown["waits"]

def test_it_shows_the_stuck_line_and_its_item(shown, record):
    assert "    subject (stuck.py:20)" in record.lines
    assert '            line: "all work and no play makes jack a dull boy again"' in record.lines


def test_it_shows_each_kind_of_stuck_worker(shown):
    assert "loops (workers.py" in shown["loops"]
    assert "waits (workers.py" in shown["waits"]

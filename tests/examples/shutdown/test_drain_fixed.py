def test_what_was_begun_is_finished_and_the_rest_is_reported(record):
    assert sorted(record.lines[:4]) == ["0: 0", "1: 1", "2: 4", "3: 9"]
    assert record.lines[4:] == ["Not begun: [4, 5, 6, 7]"]
    assert record.end == "exit 0"

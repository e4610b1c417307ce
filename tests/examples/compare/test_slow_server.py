def test_the_server_answers_what_it_was_asked(record):
    assert record.lines == ["answer 1"]

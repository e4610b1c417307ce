def test_the_client_with_the_key_gets_an_answer(record):
    assert record.lines[:2] == ["client: words: 6", "server: the client has gone"]


def test_a_wrong_key_is_refused_on_both_sides(record):
    assert sorted(record.lines[2:4]) == ["client: digest sent was rejected", "server: digest received was wrong"]


def test_the_server_survives_a_client_that_closes_at_once(record):
    assert record.lines[4:] == ["server: the client has gone"]
    assert record.end == "exit 0"

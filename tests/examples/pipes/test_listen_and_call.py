def test_the_key_opens_and_a_wrong_one_does_not(record):
    assert record.lines[0] == "client: the answer is 6"
    assert sorted(record.lines[1:]) == ["client: digest sent was rejected", "server: digest received was wrong"]

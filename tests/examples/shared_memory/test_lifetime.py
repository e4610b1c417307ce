def test_a_handle_is_good_until_its_own_close_and_the_name_until_unlink(record):
    assert [line.rsplit(maxsplit=3)[1:] for line in record.lines[1:]] == [
        ["yes", "no", "yes"],
        ["yes", "yes", "yes"],
        ["no", "yes", "yes"],
        ["no", "yes", "no"],
        ["no", "no", "no"],
    ]

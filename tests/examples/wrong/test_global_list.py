def test_the_workers_did_append(record):
    assert sorted(record.lines[:-1]) == [
        "from 0: 205 appended",
        "from 10000: 137 appended",
        "from 20000: 125 appended",
        "from 30000: 124 appended",
    ]


def test_the_list_of_the_parent_is_empty(record):
    assert record.lines[-1] == "in the list: 0"

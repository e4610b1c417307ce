def test_what_was_sent_stays_as_it_was(record):
    assert record.lines[0] == "sent:     {'table': 4, 'vegetables': ['leek', 'carrot']}"


def test_the_change_comes_back_in_a_new_object(record):
    assert record.lines[1:] == [
        "returned: {'table': 4, 'vegetables': ['sliced leek', 'sliced carrot']}",
        "the same object? False",
    ]

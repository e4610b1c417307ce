def seen(record):
    return dict(line.split(": limit is ") for line in record.lines)


def test_a_forked_child_has_what_the_parent_has_now(record):
    found = seen(record)
    assert found["parent"] == "99"
    assert found.get("fork", "99") == "99"


def test_the_other_methods_begin_from_the_file(record):
    found = seen(record)
    assert found["spawn"] == "10"
    assert found.get("forkserver", "10") == "10"

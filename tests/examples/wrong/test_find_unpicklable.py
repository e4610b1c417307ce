def test_it_names_the_two_parts_at_fault_and_no_other(record):
    first, second = record.lines
    assert first.startswith("task.__self__.options['sort']: ")
    assert "local object" in first
    assert second == "task.__self__.options['guards'][0]: TypeError: cannot pickle '_thread.lock' object"

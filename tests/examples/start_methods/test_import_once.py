def test_it_ends_well_and_says_nothing(record):
    assert (record.end, record.lines) == ("exit 0", [])


def test_there_were_a_server_and_workers(record):
    assert record.run.processes >= 3  # main, resource tracker, server

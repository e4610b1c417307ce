def test_each_worker_found_this_many_modules_imported(record):
    assert [line.split(": ")[1].split()[0] for line in record.lines] == ["0"] * 4


def test_there_were_a_server_and_workers(record):
    assert record.run.processes >= 3  # main, resource tracker, server

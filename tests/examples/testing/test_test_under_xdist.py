def test_every_test_passes(record):
    assert record.lines[-1].startswith("4 passed in ")


def test_each_worker_of_xdist_has_its_own_pool(record):
    files = {name: text for name, text in record.runs[0].files.items() if name.startswith("gw")}
    assert files
    for text in files.values():
        tests, workers = map(int, text.split())
        assert tests == 2
        assert workers >= 1

def test_the_result_arrives(record):
    assert record.lines == ["{200000: 17984}", "exit code of the worker: 0"]

def test_every_result_arrives_and_the_workers_end(record):
    assert record.lines == ["a worker has put its last result"] * 2 + ["6171 takes 261 steps"]
    assert record.end == "exit 0"

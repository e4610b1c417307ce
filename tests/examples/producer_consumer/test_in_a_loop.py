def test_it_makes_the_checksums_of_the_pipeline(record, outcomes):
    pipeline = outcomes["producer_consumer/three_stages.py"].record
    assert record.lines == [pipeline.lines[0], pipeline.lines[2]]

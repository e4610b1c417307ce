"""A program that ends without cleaning up: the tracker warns of its lock."""


def test_the_tracker_warns_of_one_semaphore(record):
    assert record.lines[0] == "ending as if killed"
    assert "resource_tracker: There appear to be 1 leaked semaphore objects" in record.output

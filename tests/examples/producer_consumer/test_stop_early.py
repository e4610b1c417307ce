import re
from hashlib import sha256


def test_it_finds_what_it_searches(record):
    found = [int(n) for n in re.findall(r"\d+", record.lines[0])]
    assert found
    assert all(sha256(b"%d" % n).hexdigest().startswith("00000") for n in found)


def test_it_stops_before_the_last_job(record):
    assert record.lines[1] == "stopped before job 1,000: True"

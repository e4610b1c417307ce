import re
from hashlib import sha256


def test_an_answer_is_found_and_most_tasks_are_cancelled(record):
    assert 1 <= len(record.lines) <= 2, "without cancelling, four would be found"
    for line in record.lines:
        number = re.match(r"found (\d+): 00000", line)[1]
        assert sha256(number.encode()).hexdigest().startswith("00000")

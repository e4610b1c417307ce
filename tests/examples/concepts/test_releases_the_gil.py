import re

JOBS = ["python_loop", "one_big_sum", "hashing", "compressing", "waiting"]


def test_every_job_is_timed_in_turn_and_at_once(record):
    pattern = re.compile(r"(\w+) +in turn +\d+\.\d\d s   at once +\d+\.\d\d s")
    assert [pattern.fullmatch(line)[1] for line in record.lines] == JOBS


def test_the_page_gets_the_times_that_were_printed(record):
    seconds = record.json("seconds.json")
    assert list(seconds) == JOBS
    for line, (turn, once) in zip(record.lines, seconds.values(), strict=True):
        assert f"in turn {turn:5.2f} s   at once {once:5.2f} s" in line

import json
import re


def test_the_need_of_a_worker_is_told_and_the_work_done(record):
    need, counts = record.lines
    assert re.fullmatch(r"a worker needs \d+\.\d\d% of the free memory", need)
    assert json.loads(counts) == [len({str(k * k)[-7:] for k in range(n)}) for n in (200_000, 100_000, 50_000)]

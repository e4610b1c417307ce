from hashlib import sha256


def test_a_lock_in_a_task_is_refused(record):
    assert record.lines[:2] == [
        "RuntimeError:",
        "  Lock objects should only be shared between processes through inheritance",
    ]


def test_the_lines_of_each_job_stand_together(record):
    assert record.lines[2:] == ["12000 lines in 40 unbroken blocks"]
    sums = [sha256(b"%d" % n).hexdigest() for n in range(300)]
    lines = record.text("checksums.txt").splitlines()
    blocks = {tuple(lines[start : start + 300]) for start in range(0, 12_000, 300)}
    assert blocks == {tuple(f"{job} {line}" for line in sums) for job in range(40)}

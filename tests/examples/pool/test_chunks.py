import pytest


@pytest.mark.parametrize(("line", "size"), [(0, 1), (1, 4), (2, 12), (3, 6)])
def test_a_chunk_is_done_by_one_worker(record, line, size):
    strip = record.lines[line].split()[-1]
    assert len(strip) == 48
    assert all(len(set(strip[i : i + size])) == 1 for i in range(0, 48, size))


def test_the_last_line_is_the_pools_own_choice(record):
    assert record.lines[3].startswith("chunksize=None")


def test_there_are_at_most_two_workers(record):
    assert {letter for line in record.lines for letter in line.split()[-1]} <= {"A", "B"}

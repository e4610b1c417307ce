from random import Random


def test_the_highest_end_is_the_one_that_these_seeds_give(record):
    ends = [sum(Random(seed).choices((-1, 1), k=150_000)) for seed in range(30)]
    assert record.lines == [f"The highest end: {max(ends)}"]

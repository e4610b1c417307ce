WAYS = ["list", "bytes", "array", "result", "send_bytes", "new_file", "new_block", "same_block", "kept"]


def test_each_way_was_timed_with_each_size_up_to_its_largest(record):
    took = record.json("took.json")
    assert record.lines == [f"sums by {' '.join(WAYS)}"]
    assert [int(size) for size in took] == [1_000, 10_000, 100_000, 1_000_000, 8_000_000, 32_000_000]
    assert list(took["1000000"]) == WAYS
    assert list(took["8000000"]) == WAYS[1:]
    assert list(took["32000000"]) == ["array", *WAYS[4:]]
    assert all(time > 0 for times in took.values() for time in times.values())


def test_a_large_array_is_not_faster_sent_than_kept(record):
    largest = record.json("took.json")["32000000"]
    assert largest["array"] > largest["kept"]

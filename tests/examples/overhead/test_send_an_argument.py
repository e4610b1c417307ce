import pickle


def test_the_worker_finds_the_same_sums(record):
    assert record.lines == ["the same sums for 10 10000 300000"]


def test_the_bytes_are_those_of_a_pickle(record):
    for row in record.json("rows.json"):
        packed = pickle.dumps(list(range(row["numbers"])))
        assert row["bytes"] == len(packed)


def test_all_was_timed(record):
    for row in record.json("rows.json"):
        assert all(row[what] > 0 for what in ("pickle", "unpickle", "sum here", "sum there"))

import pickle

KINDS = ["bytes", "dict", "list", "ndarray"]


def test_each_type_was_pickled_rebuilt_and_sent(record):
    took = record.json("took.json")
    assert list(took) == KINDS
    for costs in took.values():
        assert all(costs[step] > 0 for step in ("pickle", "rebuild", "send"))


def test_the_worker_rebuilt_each_value(record):
    lengths = [costs["length"] for costs in record.json("took.json").values()]
    assert lengths == [1_000_000, 50_000, 125_000, 125_000]


def test_only_the_array_was_sent_out_of_band(record):
    assert [kind for kind, costs in record.json("took.json").items() if "out of band" in costs] == ["ndarray"]


def test_the_list_has_the_numbers_of_the_array(record):
    took = record.json("took.json")
    assert took["list"]["bytes"] == len(pickle.dumps(list(range(125_000))))
    assert 1_000_000 < took["ndarray"]["bytes"] < 1_000_000 + 1000
    assert took["bytes"]["bytes"] == len(pickle.dumps(bytes(1_000_000)))


def test_the_dict_is_as_the_page_says(record):
    texts = {n: f"text {n}" for n in range(50_000)}
    assert record.json("took.json")["dict"]["bytes"] == len(pickle.dumps(texts))

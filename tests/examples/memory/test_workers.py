"""Eight workers and their parent: sums of RSS, PSS and USS, by start method."""

COUNTS = ["1", "2", "4", "6", "8"]


def test_each_kind_was_measured_with_each_number_of_workers(records):
    assert set(records) == {"fork", "spawn", "forkserver"}
    for record in records.values():
        held = record.json("held.json")
        assert list(held) == ["RSS", "PSS", "USS"]
        assert all(list(sizes) == COUNTS for sizes in held.values())


def test_rss_counts_shared_pages_in_each_process_and_uss_in_none(records):
    for record in records.values():
        held = record.json("held.json")
        assert all(held["RSS"][n] > held["PSS"][n] > held["USS"][n] for n in COUNTS)
        assert held["PSS"]["8"] > held["PSS"]["1"]


def test_a_forked_worker_adds_less_than_a_spawned_one(records):
    added = {}
    for method, record in records.items():
        pss = record.json("held.json")["PSS"]
        added[method] = pss["8"] - pss["1"]
    assert added["fork"] < added["spawn"] / 2

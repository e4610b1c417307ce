"""A fork server that has imported NumPy shares it with its workers."""

COUNTS = ["1", "2", "4", "6", "8"]


def test_rss_counts_what_pss_divides(record):
    held = record.json("held.json")
    assert all(held["RSS"][n] > held["PSS"][n] > held["USS"][n] for n in COUNTS)


def test_a_worker_adds_less_than_the_library_takes(record):
    held = record.json("held.json")
    assert held["PSS"]["8"] - held["PSS"]["1"] < (held["RSS"]["8"] - held["RSS"]["1"]) / 2

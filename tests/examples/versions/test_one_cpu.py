def test_3_12_counts_the_cpus_of_the_machine(records):
    cpus = records["3.12"].lines[0].rsplit(" ", 1)[1]
    assert records["3.12"].lines[1] == f"CPUs allowed: 1, workers: {cpus}"


def test_3_13_counts_those_that_the_process_may_use(records):
    assert records["3.13"].lines[1] == "CPUs allowed: 1, workers: 1"


def test_the_machine_has_more_than_one(records):
    assert all(int(record.lines[0].rsplit(" ", 1)[1]) > 1 for record in records.values())

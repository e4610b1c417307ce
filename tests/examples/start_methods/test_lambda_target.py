def test_a_lambda_goes_with_fork_only(record):
    told = {tuple(line.split()[:2]): line.split(maxsplit=2)[2] for line in record.lines}
    assert told[("fork", "lambda")] == "49"
    assert told[("spawn", "lambda")] == told[("forkserver", "lambda")] == "can't be pickled"


def test_a_partial_of_a_function_with_a_name_goes_with_all(record):
    told = {tuple(line.split()[:2]): line.split(maxsplit=2)[2] for line in record.lines}
    assert [told[(method, "partial")] for method in ("fork", "spawn", "forkserver")] == ["49"] * 3

def test_under_another_name_the_guarded_code_never_runs(record):
    assert record.lines[0] == "As 'code_block' it printed ''"


def test_under_the_name_of_main_the_function_can_not_be_pickled(record):
    assert record.end == "exit 1"
    assert "PicklingError" in record.output
    assert "count_primes" in record.output

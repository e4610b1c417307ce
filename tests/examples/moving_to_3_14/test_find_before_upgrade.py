def test_each_program_works_with_fork(record):
    assert sum(line.startswith("  fork  ") and "exit code 0" in line for line in record.lines) == 4


def test_forkserver_gives_the_errors_of_3_14(record):
    found = [line for line in record.lines if line.startswith("  forkserver")]
    assert ["exit code 1" in line for line in found] == [True, True, True, False]
    assert found[0].endswith("NameError: name 'rate' is not defined")
    assert found[3].endswith("expected 5050, got 0")

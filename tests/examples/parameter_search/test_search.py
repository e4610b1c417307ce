def test_the_failed_setting_is_reported(record):
    assert record.lines[-1] == "failed: {(64, 7, 2.0): ArithmeticError('the fit diverged')}"


def test_each_line_is_better_than_the_one_before(record):
    losses = [float(line.split()[-1]) for line in record.lines[:-1]]
    assert losses == sorted(losses, reverse=True)
    assert record.lines[-2].endswith("of 25: (256, 3, 0.03) 0.0551")

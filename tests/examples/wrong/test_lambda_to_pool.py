def test_the_nested_function_is_refused(record):
    assert "powers.<locals>.power" in record.output


def test_the_lambda_is_refused_and_ends_the_program(record):
    assert "PicklingError: Can't pickle <function <lambda>" in record.lines[-1]
    assert record.end == "exit 1"

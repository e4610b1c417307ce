def test_the_exception_arrives_with_its_attributes(record):
    assert record.lines == ["row 2: a value is missing (see row 2)"]

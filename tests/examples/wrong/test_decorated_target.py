def test_the_name_means_another_object(record):
    assert "it's not the same object as __main__.digit_sum" in record.output
    assert record.end == "exit 1"

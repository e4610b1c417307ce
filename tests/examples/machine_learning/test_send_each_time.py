def test_every_task_weighs_as_much_as_the_table(record):
    assert record.json("size.json") > 30_000 * 20 * 8
    assert record.output.startswith("20 medians, the largest ")

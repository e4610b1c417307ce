def test_what_the_workers_assign_arrives(record):
    assert record.lines == ["360: [2, 2, 2, 3, 3, 5]", "1001: [7, 11, 13]", "65537: [65537]"]

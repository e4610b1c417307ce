def test_the_parent_finds_what_the_workers_wrote(record):
    assert record.lines == [
        "26,623 takes the most steps: 307",
        "the last five: [64, 90, 90, 90, 64]",
    ]

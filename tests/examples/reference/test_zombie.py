def test_a_process_stays_in_the_table_until_it_is_joined(record):
    assert record.lines == [
        "Has ended. Still in the table: True",
        "After join. Still in the table: False",
    ]

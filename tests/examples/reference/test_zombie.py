def test_a_process_stays_in_the_table_until_it_is_joined(record):
    assert record.lines == [
        "Ended. Process ID still taken: True",
        "Joined. Process ID still taken: False",
    ]

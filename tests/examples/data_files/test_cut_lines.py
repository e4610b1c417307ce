def test_more_numbers_are_added_up_than_there_are_and_the_sum_is_wrong(record):
    (count, whole), (counted, added_up) = (
        line.partition(":")[2].replace(" numbers, ", " ").split() for line in record.lines
    )
    assert counted > count
    assert added_up != whole

def test_blocks_give_the_result_of_one_process(record, outcomes):
    assert record.lines == outcomes["physics/plate_alone.py"].record.lines

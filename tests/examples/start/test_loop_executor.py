def test_the_executor_finds_what_the_loop_found(record, outcomes):
    assert record.output == outcomes["start/loop_serial.py"].record.output

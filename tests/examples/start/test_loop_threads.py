def test_threads_find_what_the_loop_found(record, outcomes):
    assert record.output == outcomes["start/loop_serial.py"].record.output

from guide.blocks import record as record_of


def test_the_function_finds_what_the_loop_found(record):
    assert record.output == record_of("start/loop_serial.py").output

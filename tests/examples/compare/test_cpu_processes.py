def test_the_primes_of_each_range_are_counted(record):
    assert record.lines == ["[2204, 2130, 2144, 2190]"]


def test_the_work_is_that_of_the_serial_script(functions):
    assert functions("cpu_processes.py") == functions("cpu_serial.py")

def test_the_program_ends_and_its_workers_print_nothing(record):
    assert record.lines == ["from a worker: False", "last line: KeyboardInterrupt", "ended by: SIGINT"]

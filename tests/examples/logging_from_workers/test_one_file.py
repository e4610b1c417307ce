def test_all_processes_write_to_one_file(record):
    assert record.text("work.log").splitlines() == record.lines
    factored = [line for line in record.lines if ": factor " in line]
    assert sorted(line.split(": factor ")[1] for line in factored) == ["1000000000039", "1000000000061", "994009"]
    assert all(line.startswith("INFO SpawnProcess-") for line in factored)


def test_the_traceback_arrives(record):
    assert sum("'12O7' is skipped" in line for line in record.lines) == 1
    assert "ValueError: invalid literal for int() with base 10: '12O7'" in record.lines


def test_the_line_logged_after_the_workers_is_the_last(record):
    assert record.lines[-1] == "INFO MainProcess: factors: [1000000000039, 1000000000061, None, 997]"

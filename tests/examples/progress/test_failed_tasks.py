def test_two_tasks_fail_and_the_bar_ends(record):
    failed = sorted(line.strip() for line in record.lines if line.startswith("failed: "))
    assert failed == [
        "failed: invalid literal for int() with base 10: ''",
        "failed: invalid literal for int() with base 10: '12O7'",
    ]
    assert record.lines[-2].startswith("Factors: 100%|")
    assert " 5/5 " in record.lines[-2]
    assert "failed=2" in record.lines[-2]
    assert record.lines[-1] == "3 of 5 done"

def test_the_keys_reach_the_debugger_in_the_worker(record):
    assert record.lines[2:] == ["(Pdb) p line", "'disk full: /var'", "(Pdb) c", "disk full:", "exit code 0"]

def test_only_fork_starts_all_workers_with_the_first_call(records):
    for record in records.values():
        lines = dict(line.rsplit("  ", 1) for line in record.lines[1:])
        assert {name.strip(): text for name, text in lines.items()} == {
            "fork": "4 of 4 workers",
            "forkserver": "1 of 4 workers",
            "spawn": "1 of 4 workers",
        }


def test_the_default_changed_with_3_14(records):
    assert records["3.13"].lines[0].split() == ["default", "(fork)", "4", "of", "4", "workers"]
    assert records["3.14"].lines[0].split() == ["default", "(forkserver)", "1", "of", "4", "workers"]

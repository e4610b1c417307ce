def test_the_truncated_log_is_reported_and_the_others_are_done(record):
    results = dict(line.partition(": ")[2].split(maxsplit=1) for line in record.lines[:4])
    assert "ended before the end-of-stream marker" in results.pop("2026-11-02.gz")
    assert results == {f"2026-11-0{day}.gz": "done" for day in (1, 3, 4)}


def test_progress_counts_to_the_total(record):
    assert [line.partition(":")[0] for line in record.lines[:4]] == [f"{done} of 4" for done in (1, 2, 3, 4)]


def test_only_complete_output_has_its_final_name(record):
    assert record.lines[4] == "written: 2026-11-01.json 2026-11-03.json 2026-11-04.json"

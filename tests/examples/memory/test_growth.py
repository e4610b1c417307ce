"""A worker that keeps everything grows with each task; one that keeps four results stops growing."""


def test_only_one_of_them_goes_on_growing(record):
    held = record.json("held.json")
    grew = {way: sizes[-1] - sizes[5] for way, sizes in held.items()}
    assert {way: len(sizes) for way, sizes in held.items()} == {"keep_all": 14, "keep_four": 14}
    assert grew["keep_all"] > 1.2e6
    assert grew["keep_four"] < 0.6e6


def test_the_line_that_keeps_is_named(record, build):
    (line,) = [
        n
        for n, text in enumerate(build.outcomes["memory/growth.py"].script.source.splitlines(), 1)
        if "history.append" in text
    ]
    first, second = record.lines
    assert first.startswith("+")
    assert first.endswith(f"MB: growth.py, line {line}")
    assert second.startswith("+0.0 MB")

import re

import pytest

MATCHES = [
    "01/03.txt:24: the file is is read",
    "03/17.txt:78: go in in a tree",
    "07/02.txt:143: to to",
]


def test_it_finds_the_doubled_words(record):
    assert record.lines == MATCHES


def test_files_below_a_folder_are_sorted_and_searched_at_any_depth(imported, tmp_path):
    for name in ("b/2.txt", "a.txt", "b/c/3.txt", "b/1.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    found = imported("grep").files_below(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.txt", "b/1.txt", "b/2.txt", "b/c/3.txt"]


def test_bytes_that_are_not_utf_8_do_not_stop_the_search(imported, tmp_path):
    path = tmp_path / "mixed.txt"
    path.write_bytes(b"\xff\xfe\nthe the\nno\n")
    assert imported("grep").find(re.compile(r"\b(\w+) \1\b"), path) == [(2, "the the")]


def test_pattern_and_folder_are_arguments(imported, tmp_path, monkeypatch, capsys):
    (tmp_path / "one.txt").write_text("yes\nno\nyes")
    monkeypatch.setattr("sys.argv", ["grep.py", "^y", str(tmp_path)])
    imported("grep").main(map)
    assert capsys.readouterr().out.splitlines() == ["one.txt:1: yes", "one.txt:3: yes"]


@pytest.mark.parametrize("words", [["^y"], ["^y", "folder", "more"]])
def test_other_arguments_are_refused(imported, monkeypatch, words):
    monkeypatch.setattr("sys.argv", ["grep.py", *words])
    with pytest.raises(ValueError, match="values to unpack"):
        imported("grep").main(map)

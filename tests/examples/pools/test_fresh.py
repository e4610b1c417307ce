import json
import sys

import pytest


@pytest.fixture
def fresh(imported):
    return imported("fresh")


def tell(*words):
    yield "words", list(words)


def test_a_script_with_words_prints_what_the_function_tells(fresh, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["script.py", "pool", "spawn"])
    fresh.call_for_each(tell, ["pool spawn"], "unused.json")
    assert json.loads(capsys.readouterr().out) == {"words": ["pool", "spawn"]}


def test_a_script_without_words_runs_again_for_each_way(fresh, monkeypatch, tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import json, sys\nprint(json.dumps(sys.argv[1:]))\n")
    monkeypatch.setattr(sys, "argv", [str(script)])
    fresh.call_for_each(tell, ["pool spawn", "loky"], tmp_path / "told.json")
    assert json.loads((tmp_path / "told.json").read_text()) == {"pool spawn": ["pool", "spawn"], "loky": ["loky"]}

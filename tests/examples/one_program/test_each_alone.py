import json

import pytest


def test_a_script_with_words_prints_what_the_function_says(imported, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["script.py", "loop", "folder"])
    imported("each_alone").for_each(lambda _, word: [("word", word)], ["unused"], "unused.json")
    assert json.loads(capsys.readouterr().out) == {"word": "folder"}


def test_a_script_without_words_runs_again_for_each_program(imported, monkeypatch, tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import json, sys\nprint(json.dumps({'words': sys.argv[1:]}))\n")
    monkeypatch.setattr("sys.argv", [str(script)])
    imported("each_alone").for_each(None, ["pool", "dask"], tmp_path / "said.json", "folder")
    said = json.loads((tmp_path / "said.json").read_text())
    assert said == {"pool": {"words": ["pool", "folder"]}, "dask": {"words": ["dask", "folder"]}}


def test_every_program_is_named(imported):
    module = imported("each_alone")
    assert len({*module.EVERYWHERE, *module.WITH_3_14}) == 9


def test_a_failure_is_raised(imported, monkeypatch, tmp_path):
    script = tmp_path / "script.py"
    script.write_text("raise SystemExit(3)\n")
    monkeypatch.setattr("sys.argv", [str(script)])
    with pytest.raises(Exception, match="non-zero exit status 3"):
        imported("each_alone").for_each(None, ["pool"], tmp_path / "said.json")

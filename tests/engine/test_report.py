"""`measured report`: measured, marked, compared and missing, without a single run."""

import json
from pathlib import Path

import pytest

from measured.cli import main

from .conftest import SampleProject


@pytest.fixture
def pages(project: SampleProject) -> SampleProject:
    """Return a project with a comparison and with a script that is not timed."""
    project.write("serial.py", "import time; time.sleep(0.02)", "exclusive = true")
    project.write("pool.py", "import time; time.sleep(0.3)", "exclusive = true")
    project.write("words.py", "print('hello')")
    Path("docs/index.md").write_text("# Home\n\n```compare\nSerial: serial.py\nPool: pool.py\n```\n")
    return project


def test_without_records_it_names_every_missing_one_and_runs_nothing(
    pages: SampleProject, capsys: pytest.CaptureFixture[str]
):
    assert main(["report"]) == 1
    told = capsys.readouterr().out
    for name in ("serial.py", "pool.py", "words.py"):
        assert f"examples/{name} has no record" in told
    assert not Path(".measured/records").exists()
    assert main(["report", "--json"]) == 1
    assert set(json.loads(capsys.readouterr().out)["missing"]) == {"serial.py", "pool.py", "words.py"}


@pytest.mark.slow
def test_with_records_it_tells_medians_and_verdicts(pages: SampleProject, capsys: pytest.CaptureFixture[str]):
    assert main(["run"]) == 0
    assert main(["site"]) == 0
    capsys.readouterr()
    assert main(["report", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (claim,) = found["claims"]
    assert (claim["page"], claim["base"], claim["other"], claim["verdict"]) == (
        *("index.md", "serial.py", "pool.py"),
        "slower",
    )
    low, high = claim["interval"]
    assert low <= claim["ratio"] <= high < 1
    script = found["scripts"]["pool.py"]
    assert script["rounds"] == len(script["seconds"]) >= 6
    assert script["interval"][0] <= script["median"] <= script["interval"][1]
    assert not found["scripts"]["words.py"]["timed"]
    assert main(["report"]) == 0
    told = capsys.readouterr().out
    assert "pool.py against serial.py: slower" in told


def test_a_broken_fence_is_one_message(pages: SampleProject, capsys: pytest.CaptureFixture[str]):
    Path("docs/index.md").write_text("# Home\n\n```compare\nSerial: [\n```\n")
    assert main(["report"]) == 1
    assert "docs/index.md:" in capsys.readouterr().err

"""Two sets of records are compared as two builds would be."""

import importlib.util
import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from measured.project import Project
from measured.records.interpreter import Environment
from measured.records.model import Record
from measured.records.store import Store
from measured.runner.protocol import Run

from .conftest import SampleProject


@pytest.fixture(scope="module")
def reproduce() -> ModuleType:
    """The tool, as a module."""
    path = Path(__file__).parents[2] / "tools" / "reproduce.py"
    spec = importlib.util.spec_from_file_location("reproduce", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["reproduce"] = module  # dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


Make = Callable[..., Path]


@pytest.fixture
def build(project: SampleProject, env: Environment, tmp_path: Path) -> Make:
    """Write the records of a build: the walls of each script in rounds 1 to 6, and a figure twice as large."""
    folders = iter(range(9))

    def make(**walls: list[float]) -> Path:
        for name, times in walls.items():
            script = project.write(f"{name}.py", "", "exclusive = true")
            runs = [
                Run("exit 0", "", wall, wall, 1, round=n, files={"took.json": json.dumps({"call": [wall * 2 + 1e-9]})})
                for n, wall in enumerate([9.0, *times])
            ]
            Store(Project.find()).put(script, Record.of(script, env, runs, session="s", timed=True))
        folder = tmp_path / str(next(folders))
        (project.root / ".measured" / "records").rename(folder)
        return folder

    return make


STEADY = [1.0, 1.01, 1.02, 1.03, 1.04, 1.05]
PAIR = ["--pair", "a.py", "b.py"]


def shares(told: str) -> list[float]:
    return [tally["share"] for tally in json.loads(told)]


def of(reproduce: ModuleType, capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[float]]:
    code: int = reproduce.main([*map(str, arguments), *PAIR, "--json"])
    return code, shares(capsys.readouterr().out)


def test_a_build_agrees_with_itself(reproduce: ModuleType, build: Make, capsys: pytest.CaptureFixture[str]):
    folder = build(a=STEADY, b=[2 * wall for wall in STEADY])
    assert of(reproduce, capsys, folder, folder) == (0, [1.0] * 5)


def test_a_median_outside_is_a_miss(reproduce: ModuleType, build: Make, capsys: pytest.CaptureFixture[str]):
    first = build(a=STEADY, b=STEADY)
    second = build(a=[2 * wall for wall in STEADY], b=[2 * wall for wall in STEADY])
    code, told = of(reproduce, capsys, first, second)
    assert (code, told) == (1, [0.0, 0.0, 1.0, 1.0, 1.0]), "both scripts slower: the ratio is as it was"
    assert reproduce.main([str(first), str(second), *PAIR]) == 1
    text = capsys.readouterr().out
    assert "MISSED" in text
    assert "a.py: 1.025 (1 to 1.05), then 2.05" in text
    assert "a.py, took.json: call/0: " in text


@pytest.mark.parametrize(
    ("before", "after", "flips", "kept"),
    [(2.0, 0.5, 0.0, 1.0), (2.0, 1.0, 1.0, 0.0), (1.0, 0.5, 1.0, 0.0), (2.0, 3.0, 1.0, 1.0), (1.0, 1.0, 1.0, 1.0)],
)
def test_verdicts_that_change_are_told_apart(  # noqa: PLR0917
    reproduce: ModuleType,
    build: Make,
    capsys: pytest.CaptureFixture[str],
    before: float,
    after: float,
    flips: float,
    kept: float,
):
    folders = [build(a=[factor * wall for wall in STEADY], b=STEADY) for factor in (before, after)]
    code, told = of(reproduce, capsys, *folders)
    assert told[2:] == [float(before == after), flips, kept]
    assert code == (before != after)


def test_ratios_of_figures_on_the_pages_are_judged(
    reproduce: ModuleType, build: Make, project: SampleProject, capsys: pytest.CaptureFixture[str]
):
    figure = 'figures("{}.py", "took.json").call[0]'
    body = f"{{{{ ratio({figure.format('a')}, {figure.format('b')}) }}}}"
    (project.root / "docs" / "index.md").write_text(f"```computed\n{body}\n```\n")
    double = [2 * wall for wall in STEADY]
    first, second = build(a=double, b=STEADY), build(a=STEADY, b=double)
    for folders, shares_of_ratios in (((first, first), [1.0, 1.0, 1.0]), ((first, second), [0.0, 0.0, 1.0])):
        reproduce.main([*map(str, folders), "--json"])
        told = json.loads(capsys.readouterr().out)
        assert [tally["total"] for tally in told[2:]] == [1, 1, 1]
        assert [tally["share"] for tally in told[2:]] == shares_of_ratios


def test_pages_show_the_recorded_variants_of_a_script_that_was_timed(
    reproduce: ModuleType, build: Make, project: SampleProject, env: Environment, capsys: pytest.CaptureFixture[str]
):
    here = f"3.{sys.version_info.minor}"
    lines = ("exclusive = true", "[tool.measured.variants]", f'"{here}" = {{}}', '"3.99" = {}')
    script, elsewhere = project.write("v.py", "print(3)", *lines).in_variants()
    runs = [Run("exit 0", "", wall, wall, 1, round=n) for n, wall in enumerate([9.0, *STEADY])]
    record = Record.of(script, env, runs, session="s", timed=True)
    Store(Project.find()).put(script, record)
    Store(Project.find()).put_recording(elsewhere, replace(record, name=elsewhere.name))
    figure = 'figures("{}.py", "took.json").call[0]'
    body = f"{{{{ variants('v.py')['3.99'].output }}}} {{{{ ratio({figure.format('a')}, {figure.format('b')}) }}}}"
    (project.root / "docs" / "index.md").write_text(f"```computed\n{body}\n```\n")
    folder = build(a=STEADY, b=[2 * wall for wall in STEADY])
    reproduce.main([str(folder), str(folder), "--json"])
    assert [tally["total"] for tally in json.loads(capsys.readouterr().out)[2:]] == [1, 1, 1]


def test_the_target_is_a_share(reproduce: ModuleType, build: Make, capsys: pytest.CaptureFixture[str]):
    names = [f"s{n}" for n in range(20)]
    first = build(**dict.fromkeys(names, STEADY))
    for misses, code in ((2, 0), (3, 1)):
        slow = [2 * wall for wall in STEADY]
        second = build(**{name: slow if n < misses else STEADY for n, name in enumerate(names)})
        assert of(reproduce, capsys, first, second)[0] == code


def test_order_statistics_hold_for_builds_of_noise(
    reproduce: ModuleType, build: Make, capsys: pytest.CaptureFixture[str]
):
    """A median of 6 runs falls within the range of 6 others in 9 of 10 builds, whatever the distribution."""
    chance = random.Random(5)

    def noise() -> dict[str, list[float]]:
        return {f"s{n}": [chance.lognormvariate(0, 0.1) for _ in range(6)] for n in range(100)}

    reproduce.main([str(build(**noise())), str(build(**noise())), "--json"])
    walls = json.loads(capsys.readouterr().out)[0]
    assert walls["share"] == pytest.approx(0.9, abs=0.08)
    assert walls["expected"] / walls["total"] == pytest.approx(0.9, abs=0.015)


def test_a_file_that_is_no_record_is_told(
    reproduce: ModuleType, build: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    folder = build(a=STEADY)
    (path,) = folder.rglob("*.json")
    for text in ("{", "[]", '{"record": {"schema": 2}}'):
        path.write_text(text)
        assert reproduce.main([str(folder), str(folder)]) == 1
        assert "is no record" in capsys.readouterr().err
    assert reproduce.main([str(tmp_path / "none"), str(folder)]) == 1
    assert "holds no record" in capsys.readouterr().err


def test_figures_that_vary_in_shape_are_left_out(reproduce: ModuleType, build: Make, env: Environment):
    folder = build(a=STEADY)
    (record,) = reproduce.read_records(folder).values()
    assert [where for where, _ in reproduce.estimates(record)] == ["took.json: call/0"]
    runs = [replace(run, files={"took.json": json.dumps([1.5] * run.round)}) for run in record.runs]
    assert list(reproduce.estimates(replace(record, runs=tuple(runs)))) == []


def test_two_builds_are_made(project: SampleProject, reproduce: ModuleType, tmp_path: Path):
    project.write("a.py", "print(1)", "exclusive = true")
    project.write("b.py", "print(1)")
    reproduce.main(["--build", str(tmp_path / "kept")])
    first, second = (reproduce.read_records(tmp_path / "kept" / name) for name in ("first", "second"))
    assert list(first) == list(second) == ["a.py"]
    assert first["a.py"].session != second["a.py"].session

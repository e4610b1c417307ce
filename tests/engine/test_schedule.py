"""Scripts run side by side, in rounds or not at all; failures are told."""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from measured import schedule
from measured.project import Project, ProjectError
from measured.records.comparison import compare
from measured.records.interpreter import Environment, environment
from measured.records.model import Record
from measured.records.store import Store, StoreError
from measured.runner import accounting
from measured.runner import client as runner
from measured.runner.protocol import Run
from measured.schedule import Lanes, Outcome, ensure, recorded
from measured.script import Script
from measured.statistics import STAGES

from .conftest import SampleProject

TOO_NEW = 'requires-python = ">=3.99"'


def origins(scripts: list[Script], **options: bool) -> list[str]:
    return [outcome.origin for outcome in ensure(scripts, Store(Project.find()), **options)]  # type: ignore[arg-type]


def test_the_answer_comes_in_the_order_asked_for(project: SampleProject):
    slow = project.write("slow.py", "import time; time.sleep(0.3); print('slow')")
    alone = project.write("alone.py", "print('alone')", "exclusive = true")
    quick = project.write("quick.py", "print('quick')")
    answers = ensure([alone, slow, quick], Store(Project.find()))
    assert [answer.record and answer.record.output for answer in answers] == ["alone\n", "slow\n", "quick\n"]


def test_what_is_recorded_is_not_run_again_unless_asked_for(project: SampleProject):
    script = project.write("x.py", "print(1)")
    assert origins([script]) == ["run"]
    assert origins([script]) == ["cache"]
    assert origins([script], fresh=True) == ["run"]
    assert origins([project.write("x.py", "print(2)")]) == ["run"]


def test_a_failure_is_explained_and_not_kept(project: SampleProject):
    script = project.write("a/x.py", "for n in range(30): print(n)\n1 / 0\n")
    problem = project.outcome(script).problem or ""
    assert problem.startswith(
        "examples/a/x.py did not do what it declares\n  expected: exit 0\n  got:      exit 1 after"
    )
    assert "    | …\n" in problem
    assert "    | 27\n" in problem
    assert "    | ZeroDivisionError: division by zero" in problem.splitlines()
    assert "    | 10\n" not in problem
    assert origins([script]) == ["run"]


def test_the_last_line_of_the_script_is_named_however_long_the_traceback_is(project: SampleProject):
    text = """
        library = "\\n".join(f"def f{n}(): f{n + 1}()" for n in range(20))
        exec(compile(library + "\\nf0()", "/usr/lib/library.py", "exec"))
    """
    lines = (problem := project.outcome(project.write("a/x.py", text)).problem or "").splitlines()
    assert not any('/a/x.py"' in line for line in lines), problem
    assert "  at:       examples/a/x.py:3" in lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("def f():\n    1 / 0\ntry:\n    f()\nexcept ZeroDivisionError as error:\n    raise OSError from error\n", 2),
        ("def f():\n    1 / 0\ntry:\n    f()\nexcept ZeroDivisionError:\n    raise ValueError\n", 6),
        ("import traceback\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    traceback.print_exc()\nexit('x')\n", 3),
        ("try:\n    try:\n        1 / 0\n    except ZeroDivisionError as error:\n        raise ValueError from error\n"
         "except ValueError:\n    import traceback; traceback.print_exc()\nint('x')\n", 8),
    ],
    ids=["cause", "no cause", "printed", "an earlier cause"],
)  # fmt: skip
def test_the_line_is_that_of_the_cause_of_the_last_traceback(project: SampleProject, text: str, line: int):
    problem = project.outcome(project.write("x.py", text)).problem or ""
    assert f"  at:       examples/x.py:{line}\n" in problem


def test_a_script_outside_a_project_is_named_by_its_path(tmp_path: Path):
    path = tmp_path / "hers.py"
    path.write_text("\n1 / 0\n")
    (outcome,) = ensure([script := Script.load(path)], Store(script.project))
    assert f"  at:       {script.shown}:2\n" in (outcome.problem or "")


def test_a_failure_without_a_traceback_names_no_line(project: SampleProject):
    assert "  at:" not in (project.outcome(project.write("x.py", "exit(2)")).problem or "")


@pytest.mark.parametrize(
    ("text", "expect", "got"),
    [
        ("", "exit 1", "exit 0"),
        ("1 / 0", "timeout", "exit 1"),
        ("exit(2)", "exit 1", "exit 2"),
        ("", "signal SIGKILL", "exit 0"),
    ],
)
def test_a_script_that_is_meant_to_fail_and_does_not_is_a_failure(
    project: SampleProject, text: str, expect: str, got: str
):
    problem = project.outcome(project.write("x.py", text, f'expect = "{expect}"')).problem
    assert problem is not None
    assert f"expected: {expect}\n  got:      {got} " in problem


def test_one_bad_run_of_several_counts(project: SampleProject, tmp_path: Path):
    seen = tmp_path / "seen"
    text = f"from pathlib import Path\nseen = Path({str(seen)!r})\nagain = seen.exists()\nseen.touch()\nexit(again)\n"
    outcome = project.outcome(project.write("x.py", text, "rounds = 3"))
    assert outcome.record
    assert len(outcome.record.walls) == 2, "not run further"
    assert outcome.problem
    assert "got:      exit 1" in outcome.problem


def test_a_python_that_is_too_old_is_told_with_the_remedy(project: SampleProject):
    outcome = project.outcome(project.write("x.py", "", TOO_NEW))
    assert outcome.record is None
    assert "examples/x.py needs Python >=3.99, this is 3." in (outcome.problem or "")
    remedy = "name a Python that fits >=3.99:  measured record examples/x.py --python PYTHON"
    assert remedy in (outcome.problem or "")


def test_a_recording_serves_where_this_python_does_not(project: SampleProject):
    script = project.write("x.py", "print(1)", TOO_NEW)
    Store(Project.find()).put_recording(script, project.record(script))
    outcome = project.outcome(script)
    assert (outcome.origin, outcome.problem) == ("recording", None)


def test_a_recording_serves_where_a_package_is_missing(project: SampleProject):
    script = project.write("x.py", "print(1)", 'dependencies = ["no-such-package>=2"]')
    problem = project.outcome(script).problem or ""
    assert "examples/x.py needs no-such-package, which this Python doesn't have" in problem
    assert "name a Python that has no-such-package:  measured record examples/x.py --python PYTHON" in problem
    Store(Project.find()).put_recording(script, project.record(script))
    outcome = project.outcome(script)
    assert (outcome.origin, outcome.problem) == ("recording", None)


def test_what_starts_is_told_with_its_limit_and_what_ended_with_its_verdict(project: SampleProject):
    told: list[str] = []
    ensure(
        [project.write("x.py", "", "timeout = 7"), project.write("y.py", "1/0")],
        Store(Project.find()),
        tell=told.append,
    )
    assert "  start examples/x.py (limit 7 s)" in told
    assert any(
        line.endswith("examples/y.py: FAILED, exit 1, ") or "examples/y.py: FAILED, exit 1" in line for line in told
    )
    assert {line[:5] for line in told if line.startswith("[")} == {"[1/2]", "[2/2]"}


def test_another_interpreter_has_records_of_its_own(project: SampleProject, tmp_path: Path):
    other = tmp_path / "python"
    other.symlink_to(sys.executable)
    script = project.write("x.py", "import sys; print(sys.executable)")
    (outcome,) = ensure([script], Store(Project.find()), python=str(other))
    assert outcome.record
    assert outcome.record.output.strip() == str(other)


@pytest.mark.skipif(environment().cores < 2, reason="one core runs one script at a time")
def test_scripts_of_which_only_the_output_matters_share_the_machine(
    project: SampleProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # another build that wants the machine would come between
    text = """
        import time
        from pathlib import Path
        Path({mine!r}).touch()
        while not Path({other!r}).exists():
            time.sleep(0.01)
    """
    first, second = str(tmp_path / "first"), str(tmp_path / "second")
    met = [
        project.write("a.py", text.format(mine=first, other=second), "timeout = 20"),
        project.write("b.py", text.format(mine=second, other=first), "timeout = 20"),
    ]
    assert [outcome.problem for outcome in ensure(met, Store(Project.find()))] == [None, None]


def test_what_is_asked_for_twice_is_run_once(project: SampleProject):
    script = project.write("x.py", "print(1)")
    told: list[str] = []
    (outcome,) = ensure([script, script], Store(Project.find()), tell=told.append)
    assert outcome.origin == "run"
    assert len(told) == 2


def test_nothing_is_told_where_nothing_is_run(project: SampleProject):
    script = project.write("x.py", "print(1)")
    ensure([script], Store(Project.find()))
    told: list[str] = []
    ensure([script], Store(Project.find()), tell=told.append)
    assert told == []


@pytest.mark.parametrize("setting", ["exclusive = true", "rounds = 1"])
def test_a_store_that_can_not_be_written_ends_it(project: SampleProject, setting: str):
    (project.root / ".measured").write_text("in the way")
    with pytest.raises(StoreError, match=r"can't be written to \.measured"):
        ensure([project.write(f"{n}.py", "", setting) for n in "ab"], Store(Project.find()))


def test_an_interpreter_that_is_not_there_ends_it(project: SampleProject):
    with pytest.raises(OSError, match="No such file"):
        ensure([project.write("x.py", "")], Store(Project.find()), python="/nowhere/python")


def test_a_recording_of_the_script_as_it_was_does_not_serve(project: SampleProject):
    script = project.write("x.py", "print(1)", TOO_NEW)
    Store(Project.find()).put_recording(script, project.record(script))
    assert project.outcome(project.write("x.py", "print(2)", TOO_NEW)).origin == "none"


@pytest.mark.parametrize(
    ("version", "origin"),
    [
        ("3.14.0rc1", "none"),  # as PEP 440 has it: before 3.14
        ("3.14.0", "run"),
        ("3.15.0a2", "run"),
        ("3.15.0a2+", "run"),
    ],
)
def test_a_version_is_compared_as_one(
    project: SampleProject, monkeypatch: pytest.MonkeyPatch, env: Environment, version: str, origin: str
):
    monkeypatch.setattr(schedule, "environment", lambda *_: replace(env, python=version))
    assert project.outcome(project.write("x.py", "", 'requires-python = ">=3.14"')).origin == origin


@dataclass
class Runner:
    """A runner that makes no run: it says that there was one."""

    wall: Callable[[str, int], float] = lambda *_: 1.0
    """Seconds that the n-th run of a script takes, counted from 0, the warm-up."""
    change: Callable[[Run, bool], Run] = lambda run, _: run
    """Change a run, told whether it was exclusive."""
    made: list[tuple[str, bool]] = field(default_factory=list)
    """Name of each script that was run, and whether it was exclusive."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, script: Script, *, exclusive: bool, **_: Any) -> Run:
        with self.lock:
            earlier = sum(name == script.name for name, _ in self.made)
            self.made.append((script.name, exclusive))
        wall = self.wall(script.name, earlier)
        return self.change(Run("exit 0", f"{script.name} {earlier}\n", wall, wall, 1), exclusive)

    @property
    def names(self) -> str:
        """Names of the scripts in the order run, without their endings."""
        return "".join(name.removesuffix(".py") for name, _ in self.made)


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> Runner:
    pretended = Runner()
    monkeypatch.setattr(runner, "run", pretended.run)
    return pretended


class TestUnsure:
    """A segment of shared memory that appeared while several scripts ran belongs to one of them."""

    def test_whose_it_is_is_found_out_by_running_again(self, project: SampleProject, pretended: Runner):
        pretended.change = lambda run, exclusive: replace(run, unsure=() if exclusive else ("psm_1",))
        outcome = project.outcome(project.write("x.py", "", "rounds = 2"))
        assert outcome.problem is None
        assert outcome.record
        assert not outcome.record.timed
        assert pretended.made == [("x.py", False)] * 2 + [("x.py", True)] * 2

    def test_the_guilty_one_is_told(self, project: SampleProject, pretended: Runner):
        pretended.change = lambda run, exclusive: replace(
            run,
            unsure=() if exclusive else ("psm_1",),
            left_behind=("shared memory: psm_1",) if exclusive else (),
        )
        assert "left behind: shared memory: psm_1" in (project.outcome(project.write("x.py", "")).problem or "")

    def test_a_script_that_has_failed_already_is_not_run_again(self, project: SampleProject, pretended: Runner):
        pretended.change = lambda run, exclusive: replace(
            run, unsure=("psm_1",), end="exit 0" if exclusive else "exit 1"
        )
        assert "got:      exit 1" in (project.outcome(project.write("x.py", "")).problem or "")
        assert pretended.made == [("x.py", False)]


EXCLUSIVE = "exclusive = true"
FIRST, MOST = STAGES
"""Counted rounds of every timed script, and of one whose comparison is imprecise."""


def ensured(scripts: list[Script], *groups: str, **options: Any) -> dict[str, Outcome]:
    """Outcomes by name; each group is given as `ab`, for a.py and b.py."""
    named = [[f"{name}.py" for name in group] for group in groups]
    return {o.script.name: o for o in ensure(scripts, Store(Project.find()), groups=named, **options)}


def records(outcomes: dict[str, Outcome]) -> dict[str, Record]:
    assert all(outcome.record and not outcome.problem for outcome in outcomes.values())
    return {name: outcome.record for name, outcome in outcomes.items() if outcome.record}


class TestRounds:
    """Scripts whose time is shown."""

    @pytest.fixture
    def scripts(self, project: SampleProject) -> list[Script]:
        return [project.write(f"{name}.py", "", EXCLUSIVE) for name in "abcd"]

    @staticmethod
    def by_round(pretended: Runner, size: int) -> list[str]:
        return [pretended.names[i : i + size] for i in range(0, len(pretended.names), size)]

    def test_each_runs_once_in_a_round_after_a_warm_up(self, scripts: list[Script], pretended: Runner):
        found = records(ensured(scripts))
        rounds = self.by_round(pretended, 4)
        assert [sorted(names) for names in rounds] == [list("abcd")] * (1 + FIRST)
        for record in found.values():
            assert record.timed
            assert [run.round for run in record.runs] == list(range(1 + FIRST))
            assert record.output != f"{record.name} 0\n", "the warm-up is not shown"
        assert len({record.session for record in found.values()}) == 1
        assert "" not in {record.session for record in found.values()}

    def test_memory_is_sampled_in_the_warm_up_only(self, scripts: list[Script], pretended: Runner):
        sampled = []

        def noting(script: Script, **options: Any) -> Run:
            sampled.append(options["memory"])
            return pretended.run(script, **options)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(runner, "run", noting)
            ensured(scripts)
            assert sampled == [True] * 4 + [False] * 4 * FIRST
            sampled.clear()
            ensured(scripts, rounds=1, fresh=True)
            assert sampled == [True] * 4

    def test_compared_ones_run_one_right_after_the_other_in_turn(self, scripts: list[Script], pretended: Runner):
        ensured(scripts, "ac", "bd")
        rounds = self.by_round(pretended, 4)
        firsts = []
        for names in rounds:
            for pair in ("ac", "bd"):
                assert pair in names or pair[::-1] in names
            firsts.append("a" if names.index("a") < names.index("c") else "c")
        assert {"".join(firsts[n : n + 2]) for n in range(FIRST)} == {"ac", "ca"}, "a and c lead in turn"

    def test_groups_that_overlap_are_merged_and_all_come_first_in_turn(self, scripts: list[Script], pretended: Runner):
        ensured(scripts, "ab", "dc", "bc")
        rounds = self.by_round(pretended, 4)
        assert [sorted(names) for names in rounds] == [list("abcd")] * (1 + FIRST)
        assert {names[0] for names in rounds} == set("abcd")

    def test_scripts_that_may_share_the_machine_go_first(
        self, project: SampleProject, scripts: list[Script], pretended: Runner
    ):
        ensured([*scripts, project.write("x.py", ""), project.write("y.py", "", "rounds = 2")])
        assert sorted(pretended.made[:3]) == [("x.py", False), ("y.py", False), ("y.py", False)]
        assert all(exclusive for _, exclusive in pretended.made[3:])

    def test_each_takes_only_the_rounds_it_asked_for(self, project: SampleProject, pretended: Runner):
        scripts = [
            project.write(f"{n}.py", "", EXCLUSIVE, f"rounds = {rounds}")
            for n, rounds in zip("ABC", (3, 1, 2), strict=True)
        ]
        found = records(ensured(scripts))
        assert pretended.names == "ABC" + "ABC" + "AC" + "A"
        assert [len(record.counted) for record in found.values()] == [3, 1, 2]

    @pytest.mark.parametrize(
        ("noise", "rounds"),
        [
            ((), FIRST),  # as precise as can be
            ((3,), MOST),  # with more rounds, one slow run is outside the interval
            (tuple(range(1, MOST)), MOST),  # as imprecise as ever, but there is an end
        ],
    )
    def test_rounds_are_added_while_a_compared_ratio_is_imprecise(
        self, scripts: list[Script], pretended: Runner, noise: tuple[int, ...], rounds: int
    ):
        pretended.wall = lambda name, n: 1 + n / 5 if name == "b.py" and n in noise else 1.0
        found = records(ensured(scripts, "ab"))
        assert {name: len(record.counted) for name, record in found.items()} == {
            "a.py": rounds,
            "b.py": rounds,
            "c.py": FIRST,
            "d.py": FIRST,
        }
        assert [run.round for run in found["a.py"].runs] == list(range(rounds + 1))

    def test_noise_without_a_comparison_adds_none(self, scripts: list[Script], pretended: Runner):
        pretended.wall = lambda _, n: 1.0 + n
        assert {len(record.counted) for record in records(ensured(scripts)).values()} == {FIRST}

    def test_only_given_pairs_are_looked_at(self, scripts: list[Script], pretended: Runner):
        """a and b drift together and so do c and d, but c is not compared with a."""
        pretended.wall = lambda name, n: 1.0 + n if name in ("a.py", "b.py") else 1.0
        assert {len(record.counted) for record in records(ensured(scripts, "ab", "cd")).values()} == {FIRST}
        pretended.made.clear()
        found = records(ensured(scripts, "abc", fresh=True))
        assert {name: len(record.counted) for name, record in found.items()} == {
            "a.py": MOST,
            "b.py": MOST,
            "c.py": MOST,
            "d.py": FIRST,
        }

    def test_a_failing_script_is_told_at_once_and_not_run_further(self, scripts: list[Script], pretended: Runner):
        def failing(script: Script, **options: Any) -> Run:
            run = pretended.run(script, **options)
            return replace(run, end="exit 1") if run.output == "b.py 2\n" else run

        told: list[tuple[str, int]] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(runner, "run", failing)
            outcomes = ensured(scripts, "ab", done=lambda o: told.append((o.script.name, len(pretended.made))))
        assert pretended.names.count("b") == 3
        assert pretended.names.count("a") == 1 + FIRST
        assert told[0][0] == "b.py"
        assert told[0][1] <= 3 * 4, "before the next round"
        assert "got:      exit 1" in (outcomes["b.py"].problem or "")
        assert [name for name, outcome in outcomes.items() if outcome.problem] == ["b.py"]
        pretended.made.clear()
        records(ensured(scripts, "ab"))
        assert set(pretended.names) == set("ab"), "those it is compared with run again with it"

    def test_a_failing_warm_up_is_a_failure(self, scripts: list[Script], pretended: Runner):
        pretended.change = lambda run, _: replace(run, end="exit 1") if run.output == "b.py 0\n" else run
        assert ensured(scripts)["b.py"].problem
        assert pretended.names.count("b") == 1

    def test_one_stale_script_runs_its_group_again_in_one_session(
        self, project: SampleProject, scripts: list[Script], pretended: Runner
    ):
        before = records(ensured(scripts, "ab", "cd"))
        pretended.made.clear()
        changed = [project.write("b.py", "# changed", EXCLUSIVE), *[s for s in scripts if s.name != "b.py"]]
        after = records(ensured(changed, "ab", "cd"))
        assert set(pretended.names) == set("ab")
        assert after["a.py"].session == after["b.py"].session != before["a.py"].session
        assert after["c.py"] == before["c.py"]
        pretended.made.clear()
        assert {outcome.origin for outcome in ensured(changed, "ab", "cd").values()} == {"cache"}

    def test_members_of_different_sessions_are_measured_together(self, scripts: list[Script], pretended: Runner):
        for script in scripts:
            ensured([script])
        pretended.made.clear()
        found = records(ensured(scripts, "ab"))
        assert set(pretended.names) == set("ab")
        assert compare(found["a.py"], found["b.py"]).ratio
        assert compare(found["a.py"], found["c.py"]).ratio is None

    def test_a_new_comparison_that_is_imprecise_is_measured_further(self, scripts: list[Script], pretended: Runner):
        pretended.wall = lambda name, n: 1 + n / 5 if name == "b.py" and n == 3 else 1.0
        ensured(scripts)
        pretended.made.clear()
        found = records(ensured(scripts, "ab", "cd"))
        assert {name: len(record.counted) for name, record in found.items()} == {
            "a.py": MOST,
            "b.py": MOST,
            "c.py": FIRST,
            "d.py": FIRST,
        }
        assert ensured(scripts, "ab", "cd")["a.py"].origin == "cache"

    @pytest.mark.usefixtures("pretended")
    def test_each_outcome_is_told_as_soon_as_it_is_known(self, project: SampleProject, scripts: list[Script]):
        ensured(scripts[:1])
        others = [project.write("x.py", ""), project.write("n.py", "", TOO_NEW)]
        told: list[tuple[str, str]] = []
        outcomes = ensured([*scripts, *others], done=lambda o: told.append((o.script.name, o.origin)))
        assert told[:3] == [("a.py", "cache"), ("n.py", "none"), ("x.py", "run")]
        assert sorted(told) == sorted((name, outcome.origin) for name, outcome in outcomes.items())

    @pytest.mark.usefixtures("pretended")
    def test_the_terminal_tells_rounds_and_each_script_once(self, scripts: list[Script]):
        lines: list[str] = []
        ensured(scripts, tell=lines.append)
        assert [sum(line.startswith(f"  start examples/{n}.py") for line in lines) for n in "abcd"] == [1] * 4
        assert [sum(f"] examples/{n}.py: ok" in line for line in lines) for n in "abcd"] == [1] * 4
        assert len([line for line in lines if line.startswith("round ")]) == FIRST
        assert any(line.startswith(f"round 3 of {FIRST}: 4 scripts, about ") for line in lines)

    def test_marks_are_told(self, scripts: list[Script], pretended: Runner):
        pretended.change = lambda run, _: replace(run, outside_load=0.5)
        lines: list[str] = []
        ensured(scripts[:1], tell=lines.append)
        assert "outside load" in lines[-1]
        assert pretended.names == "a" * (1 + FIRST), "a run is not repeated for it"


class TestLimit:
    """`rounds` or MEASURED_ROUNDS, for builds that publish nothing."""

    @pytest.fixture
    def scripts(self, project: SampleProject) -> list[Script]:
        return [project.write("a.py", "", EXCLUSIVE), project.write("b.py", "", EXCLUSIVE), project.write("x.py", "")]

    @pytest.fixture(params=["argument", "environment"])
    def limit(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], dict[str, Any]]:
        def limited(rounds: int) -> dict[str, Any]:
            if request.param == "argument":
                return {"rounds": rounds}
            monkeypatch.setenv("MEASURED_ROUNDS", str(rounds))
            return {}

        return limited

    def test_1_runs_everything_once_side_by_side(self, scripts: list[Script], pretended: Runner, limit: Any):
        found = records(ensured(scripts, "ab", **limit(1)))
        assert sorted(pretended.made) == [("a.py", False), ("b.py", False), ("x.py", False)]
        assert not any(record.timed for record in found.values())
        assert compare(found["a.py"], found["b.py"]).ratio is None

    @pytest.mark.parametrize(
        ("rounds", "counted"), [(2, 2), (FIRST, FIRST), (MOST - 1, FIRST), (MOST, MOST), (MOST + 1, MOST)]
    )
    def test_more_is_the_most_that_is_made(
        self, scripts: list[Script], pretended: Runner, limit: Any, rounds: int, counted: int
    ):
        pretended.wall = lambda name, n: 1.0 + n if name == "b.py" else 1.0
        found = records(ensured(scripts, "ab", **limit(rounds)))
        assert len(found["a.py"].counted) == len(found["b.py"].counted) == counted
        assert found["a.py"].timed

    @pytest.mark.usefixtures("pretended")
    @pytest.mark.parametrize(
        ("first", "then", "origin"),
        [
            (None, 1, "cache"),
            (None, 3, "cache"),
            (3, 1, "cache"),
            (3, 2, "cache"),
            (1, 1, "cache"),
            (1, 2, "run"),
            (1, None, "run"),
            (3, None, "run"),
        ],
    )
    def test_a_record_with_enough_rounds_serves(
        self, scripts: list[Script], first: int | None, then: int | None, origin: str
    ):
        ensured(scripts, "ab", rounds=first)
        store = Store(Project.find())
        known = [outcome.origin for outcome in recorded(scripts, store, rounds=then)]
        assert known == ["missing" if origin == "run" else "cache"] * 2 + ["cache"]
        outcomes = ensured(scripts, "ab", rounds=then)
        assert [outcome.origin for outcome in outcomes.values()] == [origin, origin, "cache"]

    @pytest.mark.parametrize("value", ["0", "-1", "many", "1.5"])
    def test_a_wrong_one_is_told(self, scripts: list[Script], monkeypatch: pytest.MonkeyPatch, value: str):
        monkeypatch.setenv("MEASURED_ROUNDS", value)
        with pytest.raises(ProjectError, match=rf"MEASURED_ROUNDS='{value}' .* expected a whole number"):
            ensured(scripts)


@pytest.mark.parametrize("when", [5, 14])
def test_on_ctrl_c_finished_ones_stay_recorded(project: SampleProject, pretended: Runner, when: int):
    """a and b need 3 runs each, c and d 7."""
    short = [project.write(f"{name}.py", "", EXCLUSIVE, "rounds = 2") for name in "ab"]
    scripts = [*short, *(project.write(f"{name}.py", "", EXCLUSIVE) for name in "cd")]

    def interrupted(script: Script, **options: Any) -> Run:
        if len(pretended.made) == when:
            raise KeyboardInterrupt
        return pretended.run(script, **options)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(runner, "run", interrupted)
        ensured(scripts)
    origins = [outcome.origin for outcome in recorded(scripts, Store(Project.find()))]
    assert origins == (["missing"] * 4 if when == 5 else ["cache", "cache", "missing", "missing"])


def test_a_script_that_ends_after_another_could_not_start_is_recorded(project: SampleProject, pretended: Runner):
    scripts = [project.write(f"{name}.py", "") for name in "ab"]

    def failing(script: Script, *, stop: threading.Event, **options: Any) -> Run:
        if script.name == "b.py":
            raise OSError("no such interpreter")
        assert stop.wait(60)
        return pretended.run(script, **options)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(OSError, match="no such interpreter"):
        patch.setattr(runner, "run", failing)
        ensured(scripts)
    assert [outcome.origin for outcome in recorded(scripts, Store(Project.find()))] == ["cache", "missing"]


def test_a_damaged_record_is_told_and_costs_no_other(project: SampleProject, pretended: Runner):
    scripts = [project.write(f"{name}.py", "") for name in "ab"]
    ensured(scripts)
    (path,) = (project.root / ".measured").rglob("a.py.json")
    path.write_text(path.read_text()[:-9])
    damaged, whole = recorded(scripts, Store(Project.find()))
    assert damaged.origin == "missing"
    assert (damaged.problem or "").startswith(f"{path.relative_to(project.root)} isn't a valid record: damaged. ")
    assert whole.origin == "cache"
    assert [outcome.origin for outcome in ensured(scripts).values()] == ["run", "cache"]


@pytest.fixture
def busy() -> Iterator[None]:
    """Programs that use all CPUs."""
    programs = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(environment().cores)]
    yield
    for program in programs:
        program.kill()
        program.wait()


@pytest.mark.usefixtures("busy")
def test_busy_programs_are_noticed(project: SampleProject):
    script = project.write("x.py", "import time; time.sleep(0.3)", EXCLUSIVE, "rounds = 2")
    (record,) = records(ensured([script])).values()
    assert "outside load" in [mark.kind for mark in record.marks]


def test_timed_scripts_have_the_machine_to_themselves(project: SampleProject, tmp_path: Path):
    log = tmp_path / "log"
    text = """
        import time
        def note():
            with open({log!r}, "a") as log:
                log.write({n!r})
        note()
        time.sleep(0.05)
        note()
    """
    timed = [project.write(f"{n}.py", text.format(log=str(log), n=n), EXCLUSIVE, "rounds = 2") for n in "AB"]
    others = [project.write(f"{n}.py", text.format(log=str(log), n=n)) for n in "xyz"]
    threads = [threading.Thread(target=ensure, args=(scripts, Store(Project.find()))) for scripts in (timed, others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    noted = log.read_text()
    pairs = [pair for pair in pairwise(noted) if pair in (("A", "A"), ("B", "B"))]
    assert [a for a, _ in pairs] == list("ABABAB"), "nothing came between the begin and the end of a run"


class TestLanes:
    """On a machine of two cores and a clock that are told what to say."""

    @pytest.fixture
    def machine(self, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
        said = SimpleNamespace(now=0.0, busy=0.0, free=Lanes.MEMORY + 1)
        monkeypatch.setattr(schedule, "time", SimpleNamespace(perf_counter=lambda: said.now))
        monkeypatch.setattr(accounting, "busy", lambda: (said.busy, 2))
        monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=said.free))
        return said

    @staticmethod
    def counts(machine: SimpleNamespace, lanes: Lanes, idle: float, times: int) -> list[int]:
        """What is open when so many CPUs are idle, asked a number of times, a second apart."""
        counted = []
        for _ in range(times):
            machine.now += 1.0
            machine.busy += 2 - idle
            counted.append(lanes.open())
        return counted

    def test_there_are_more_while_cpus_are_idle_and_fewer_when_they_are_not(self, machine: SimpleNamespace):
        lanes = Lanes(2)
        assert lanes.open() == 2
        assert self.counts(machine, lanes, idle=2.0, times=4) == [4, 6, 8, 8]
        assert self.counts(machine, lanes, idle=0.3, times=2) == [8, 8]
        assert self.counts(machine, lanes, idle=0.0, times=8) == [7, 6, 5, 4, 3, 2, 2, 2]
        assert self.counts(machine, lanes, idle=0.9, times=2) == [3, 4]

    def test_there_are_no_more_where_memory_is_short(self, machine: SimpleNamespace):
        machine.free = Lanes.MEMORY
        assert self.counts(machine, Lanes(2), idle=2.0, times=2) == [2, 2]

    def test_the_machine_is_not_looked_at_all_the_time(self, machine: SimpleNamespace):
        lanes = Lanes(2)
        machine.now = Lanes.WINDOW / 2
        assert lanes.open() == 2
        machine.now = Lanes.WINDOW
        assert lanes.open() == 4


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (["timeout = 7"], "  start examples/x.py (limit 7 s)"),
        (["rounds = 2"], "  start examples/x.py (2 rounds, limit 60 s)"),
        (["exclusive = true"], "  start examples/x.py (8 rounds, exclusive, limit 60 s)"),
    ],
)
@pytest.mark.usefixtures("pretended")
def test_how_it_will_run_is_told(project: SampleProject, settings: list[str], told: str):
    lines: list[str] = []
    ensure([project.write("x.py", "", *settings)], Store(Project.find()), tell=lines.append)
    assert told in lines

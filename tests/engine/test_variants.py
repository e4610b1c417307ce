"""Variants: one script run with several start methods, or on several versions of Python."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from measured.build import Build, RecordError
from measured.cli import main
from measured.fences import FenceError, Place, render
from measured.fences.files import files
from measured.project import Project
from measured.records.probe import probe
from measured.records.store import Store
from measured.schedule import ensure
from measured.script import Script, ScriptError
from measured.script.metadata import METHODS, Settings, SettingsError, read

from .conftest import SampleProject, run

HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
"""The version of this Python."""

METHOD = "import multiprocessing\n\nif __name__ == '__main__':\n    print(multiprocessing.get_start_method())\n"
ALL = ("[tool.measured.variants]", *(f"{method} = {{}}" for method in METHODS))
SURROUNDINGS = """
import sys

class Point: pass

if __name__ == "__main__":
    print(__name__, __file__, sys.argv, sys.path[0], Point.__module__, __doc__)
    print(sorted(set(dir()) - {"__cached__"}), vars(sys.modules["__main__"]) is globals())
"""


def variants(*lines: str) -> tuple[str, ...]:
    """The lines of a table of variants."""
    return ("timeout = 20", "[tool.measured.variants]", *lines)


def block(*lines: str) -> str:
    """A script with a table of variants, without anything else."""
    return "".join(f"# {line}\n" for line in ("/// script", "[tool.measured.variants]", *lines, "///"))


def built() -> Build:
    """A build of all examples, run now where they can be."""
    project = Project.find()
    outcomes = ensure(Script.load_all(project), Store(project), tell=lambda _: None)
    return Build(project, {outcome.script.name: outcome for outcome in outcomes})


class TestAScript:
    def test_is_as_before_without_them(self, project: SampleProject):
        script = project.write("x.py", METHOD)
        assert script.in_variants() == [script]
        assert (script.name, script.shown, script.file, script.variant) == (
            "x.py",
            "examples/x.py",
            "examples/x.py",
            "",
        )
        assert script.settings == Settings()

    def test_is_loaded_once_for_each(self, project: SampleProject):
        project.write("x.py", METHOD, *variants("fork = {}", "spawn = {expect = 'exit 1', leaves = ['process']}"))
        fork, spawn = Script.load_all(Project.find())
        assert (fork.name, fork.settings.expect, fork.settings.leaves) == ("x.py@fork", "exit 0", ())
        assert (spawn.name, spawn.settings.expect, spawn.settings.leaves) == ("x.py@spawn", "exit 1", ("process",))
        assert (spawn.shown, spawn.file, spawn.variant) == ("examples/x.py@spawn", "examples/x.py", "spawn")
        assert spawn.digest == fork.digest
        assert spawn.settings.timeout == 20

    def test_can_be_named_with_its_variant(self, project: SampleProject):
        project.write("x.py", METHOD, *ALL)
        assert Script.named("x.py@spawn", Project.find()).variant == "spawn"
        with pytest.raises(ScriptError, match=r"examples/x\.py:1: has no variant 'spwan'; did you mean spawn"):
            Script.named("x.py@spwan", Project.find())
        with pytest.raises(ScriptError, match=r"examples/y\.py: there is no such example; did you mean x\.py"):
            Script.named("y.py@spawn", Project.find())


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("variants = 3",), "variants = 3: expected a table"),
        (variants("spwan = {}"), "unknown variant 'spwan'; did you mean spawn"),
        (variants("3.14 = {}"), "unknown variant '3'"),
        (variants("3.14 = {}"), 'or a version in quotes, such as "3.14"'),
        (variants('"4" = {}'), "unknown variant '4'"),
        (variants("spawn = 'exit 1'"), "variant 'spawn': expected a table with 'expect' or 'leaves', or {}"),
        (variants("spawn = {timeout = 3}"), "variant 'spawn': expected a table with 'expect' or 'leaves', or {}"),
        (variants("spawn = {expect = 'exit 1000'}"), "expect = 'exit 1000': expected 'exit N'"),
        (variants("fork = {}", '"3.14" = {}'), "variants are start methods or versions; declare one kind"),
        (("exclusive = true", *ALL), "exclusive can't be combined with these variants"),
        (("rounds = 3", *ALL), "rounds can't be combined with these variants"),
        (("command = ['{python}', '{file}']", *ALL), "command can't be combined with these variants"),
    ],
)
def test_a_variant_that_can_not_be_is_told_with_its_place(project: SampleProject, lines: tuple[str, ...], said: str):
    with pytest.raises(ScriptError, match=r"examples/x\.py:1: in the script's metadata: .*" + re.escape(said)):
        project.write("x.py", METHOD, *lines)


def test_versions_take_the_place_of_requires_python():
    block = ('requires-python = ">=3.11"', "[tool.measured.variants]")
    with pytest.raises(SettingsError, match="requires-python can't be combined with these variants"):
        read("# /// script\n" + "".join(f"# {line}\n" for line in (*block, '"3.14" = {}')) + "# ///\n")
    assert read("# /// script\n" + "".join(f"# {line}\n" for line in (*block, "fork = {}")) + "# ///\n").variants


class TestARunWithAMethod:
    @pytest.mark.parametrize("method", METHODS)
    def test_has_that_method(self, project: SampleProject, method: str):
        project.write("x.py", METHOD, *ALL)
        assert run(Script.named(f"x.py@{method}", Project.find())).output == f"{method}\n"

    def test_finds_everything_else_as_without_one(self, project: SampleProject):
        plain = run(project.write("x.py", SURROUNDINGS)).output
        project.write("x.py", SURROUNDINGS, *ALL)
        assert run(Script.named("x.py@spawn", Project.find())).output == plain

    @pytest.mark.parametrize("method", METHODS)
    def test_can_send_its_own_objects_both_ways(self, project: SampleProject, method: str):
        text = """
            from multiprocessing import Pool
            import beside

            class Point:
                pass

            def same(point):
                return point

            if __name__ == "__main__":
                with Pool(1) as pool:
                    print(type(pool.apply(same, (Point(),))) is Point)
            """
        (project.root / "examples" / "beside.py").write_text("")
        project.write("x.py", text, *ALL)
        assert run(Script.named(f"x.py@{method}", Project.find())).output == "True\n"


class TestRecords:
    def test_are_kept_for_each(self, project: SampleProject):
        project.write("x.py", METHOD, *ALL)
        build = built()
        assert {name: build.record(name).output for name in build.outcomes} == {f"x.py@{m}": f"{m}\n" for m in METHODS}
        assert all(outcome.origin == "cache" for outcome in built().outcomes.values())
        Store(Project.find()).sweep(pytest.fail)
        assert {address for address, _ in files(build)} == {
            f"records/x@{method}.{suffix}" for method in METHODS for suffix in ("csv", "json")
        }

    def test_go_with_their_script(self, project: SampleProject):
        script = project.write("x.py", METHOD, *ALL)
        built()
        script.path.unlink()
        told: list[str] = []
        Store(Project.find()).sweep(told.append)
        assert "3 records" in told[0]

    def test_are_asked_for_by_variant(self, project: SampleProject):
        project.write("x.py", METHOD, *ALL)
        build = built()
        assert [outcome.script.variant for outcome in build.variants("x.py")] == list(METHODS)
        assert [outcome.script.variant for outcome in build.variants("x.py@fork")] == ["fork"]
        assert [outcome.script.variant for outcome in Build(Project.find(), {}).variants("x.py")] == list(METHODS)
        with pytest.raises(ScriptError, match=r"runs in several variants; name one of x\.py@fork, x\.py@spawn"):
            build.record("x.py")

    def test_each_end_is_that_of_its_variant(self, project: SampleProject):
        project.write("x.py", f"{METHOD}    exit(3)", *variants("fork = {expect = 'exit 3'}", "spawn = {}"))
        build = built()
        assert build.record("x.py@fork").end == "exit 3"
        with pytest.raises(RecordError, match=r"examples/x\.py@spawn did not do what it declares"):
            build.record("x.py@spawn")


class TestAVersion:
    @pytest.fixture(autouse=True)
    def examples(self, project: SampleProject) -> Iterator[None]:
        project.write("x.py", "print(1)", *variants(f'"{HERE}" = {{}}', '"3.99" = {}'))
        yield

    def test_is_run_by_this_interpreter_if_it_is_that_one(self):
        build = built()
        assert build.record(f"x.py@{HERE}").output == "1\n"
        assert build.outcome("x.py@3.99").origin == "none"
        with pytest.raises(
            RecordError, match=r"(?s)x\.py@3\.99 needs Python ==3\.99\.\*.*measured record examples/x\.py "
        ):
            build.record("x.py@3.99")

    def test_is_recorded_by_the_interpreter_that_is_named(self, capsys: pytest.CaptureFixture[str]):
        assert main(["record", "examples/x.py"]) == 0
        assert f"recorded: recordings/x.py@{HERE}.json\n" in capsys.readouterr().out
        assert main(["run", "examples/x.py"]) == 0
        assert capsys.readouterr().out.count("ok ") == 1

    def test_is_shown_from_its_recording(self):
        here = Script.named(f"x.py@{HERE}", Project.find())
        there = Script.named("x.py@3.99", Project.find())
        record = ensure([here], Store(Project.find()), tell=lambda _: None)[0].record
        assert record
        Store(Project.find()).put_recording(there, record)
        html = render("example", "x.py", Place(built())).html
        assert html.count("A recording") == 1
        assert "measured record examples/x.py --python python3.99" in html

    def test_no_variant_for_this_interpreter_is_an_error(
        self, project: SampleProject, capsys: pytest.CaptureFixture[str]
    ):
        project.write("x.py", "print(1)", *variants('"3.98" = {}', '"3.99" = {}'))
        assert main(["run", "examples/x.py"]) == 1
        assert "x.py@3.98 needs Python ==3.98.*" in capsys.readouterr().err


class TestAFreeThreadedBuild:
    @pytest.fixture(autouse=True)
    def examples(self, project: SampleProject) -> Iterator[None]:
        project.write("x.py", "print(1)", *variants(f'"{HERE}" = {{}}', '"3.99t" = {}'))
        yield

    @pytest.fixture
    def python(self, tmp_path: Path) -> str:
        """This Python, which says of itself that it is a free-threaded 3.99."""
        told = {**probe([]), "python": "3.99.1t", "gil": False}
        path = tmp_path / "python3.99t"
        path.write_text(
            f"#!/bin/sh\ncase $1 in *probe.py) echo '{json.dumps(told)}';; *) exec {sys.executable} \"$@\";; esac\n"
        )
        path.chmod(0o755)
        return str(path)

    def test_is_told_from_one_with_a_gil(self):
        variant = {name: settings for name, settings in read(block('"3.14" = {}', '"3.14t" = {}')).variants}
        assert [variant["3.14"].runs_on(version) for version in ("3.14.2", "3.14.2t", "3.15.0")] == [True, False, False]
        assert [variant["3.14t"].runs_on(version) for version in ("3.14.2", "3.14.2t", "3.15.0t")] == [
            False,
            True,
            False,
        ]
        assert variant["3.14t"].runs_on("3.14.0a1+t")
        assert variant["3.14"].effective() == {**variant["3.14t"].effective()}
        assert variant["3.14t"].unmet("3.14.2", {}) == (
            "Python ==3.14.*, free-threaded, this is 3.14.2",
            "that fits ==3.14.*, free-threaded",
        )

    def test_any_build_will_do_without_such_a_variant(self):
        assert Settings(requires_python=">=3.14").runs_on("3.14.2t")

    def test_is_left_out_where_there_is_none_and_no_recording(self, capsys: pytest.CaptureFixture[str]):
        build = built()
        assert list(build.outcomes) == [f"x.py@{HERE}"]
        assert [outcome.script.variant for outcome in build.variants("x.py")] == [HERE]
        assert main(["run"]) == 0
        assert "3.99t" not in capsys.readouterr().out

    def test_is_recorded_by_one_and_shown_from_then_on(self, python: str, capsys: pytest.CaptureFixture[str]):
        assert main(["record", "examples/x.py", "--python", python]) == 0
        assert capsys.readouterr().out.endswith("recorded: recordings/x.py@3.99t.json\n")
        build = built()
        assert build.record("x.py@3.99t").environment.interpreter.endswith(" 3.99.1 (free-threaded)")
        assert "measured record examples/x.py --python python3.99t" in render("example", "x.py", Place(build)).html

    def test_is_asked_for_by_name(self):
        with pytest.raises(RecordError, match=r"x\.py@3\.99t needs Python ==3\.99\.\*, free-threaded, this is"):
            built().record("x.py@3.99t")


def test_versions_can_be_timed():
    script = read("# /// script\n# [tool.measured]\n# exclusive = true\n# rounds = 3\n" + block('"3.14" = {}')[13:])
    ((_, variant),) = script.variants
    assert variant.exclusive
    assert variant.counted_rounds == 3


class TestTheFence:
    def test_shows_the_source_once_and_the_outputs_in_tabs(self, project: SampleProject):
        project.write("x.py", METHOD, *ALL)
        shown = render("example", "x.py", Place(built(), line=7))
        assert shown.source == METHOD.strip()
        assert shown.title == "examples/x.py"
        assert re.findall('<label for="(.*?)">(.*?)</label>', shown.html) == [
            (f"measured-7-x-{number}", method) for number, method in enumerate(METHODS, 1)
        ]
        assert re.findall(r"Output: (\w+)", shown.html) == list(METHODS)
        assert re.findall("<samp>(.*?)</samp>", shown.html) == list(METHODS)
        assert shown.html.count('checked="checked"') == 1
        assert "With <code>spawn</code>, set by <code>set_start_method</code> before the script ran" in shown.html
        assert shown.html.count("<code>python examples/x.py</code>") == 3

    def test_of_a_pair_has_tabs_of_its_own_on_each_side(self, project: SampleProject):
        project.write("x.py", METHOD, *ALL)
        project.write("y.py", METHOD.replace("print", "f = print"), *ALL)
        shown = render("pair", "broken: x.py\nfixed: y.py", Place(built(), line=7))
        ids = [name for _, side in shown.sides for name in re.findall('<label for="(.*?)">', side.html)]
        assert ids == [f"measured-7-{side}-{number}" for side in "xy" for number in (1, 2, 3)]

    @pytest.mark.parametrize("name", ["x.py@spawn", "one.py"])
    def test_shows_a_single_one_without_tabs(self, project: SampleProject, name: str):
        project.write("x.py", METHOD, *ALL)
        project.write("one.py", METHOD, *variants("spawn = {}"))
        html = render("example", name, Place(built())).html
        assert "tabbed" not in html
        assert "Output: spawn" in html

    def test_without_variants_is_as_before(self, project: SampleProject):
        project.write("x.py", METHOD)
        html = render("example", "x.py", Place(built())).html
        assert "tabbed" not in html
        assert '<p class="measured-label">Output</p>' in html
        assert "set_start_method" not in html

    def test_of_a_template_gets_all_by_name(self, project: SampleProject):
        project.write("x.py", METHOD, *ALL)
        body = '{% for name, record in variants("x.py").items() %}{{ name }}={{ record.output | trim }} {% endfor %}'
        assert render("computed", body, Place(built())).markdown.split() == [f"{m}={m}" for m in METHODS]

    def test_that_compares_refuses_them(self, project: SampleProject):
        project.write("x.py", METHOD, *ALL)
        project.write("y.py", METHOD, "exclusive = true")
        with pytest.raises(FenceError, match=r"name one of x\.py@fork"):
            render("compare", "One: x.py\nOther: y.py", Place(Build(Project.find(), {})))

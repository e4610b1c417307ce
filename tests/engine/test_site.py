"""The build of pages: reported problems, files added, the publish hook, and a process left as it was."""

import logging
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from measured.build import Build
from measured.project import Project, ProjectError
from measured.records.store import Store
from measured.schedule import ensure
from measured.script import Script
from measured.site import BuildError, Pages, build_apart, build_pages, chosen_builder, configuration, swap_in

from .conftest import SampleProject

NOISE = """
```python exec="1"
import os, subprocess, sys
print("computed")
sys.stderr.write("from Python, ")
subprocess.run([sys.executable, "-c", "import os; os.write(1, b'from a '); os.write(2, b'child')"], check=True)
```
"""


@pytest.fixture
def pages(project: SampleProject) -> Path:
    """Return the folder of the pages, with one that is good and noisy."""
    (project.root / "docs" / "index.md").write_text(f"# Home\n{NOISE}")
    return project.root / "docs"


def outcomes(project: Project) -> Build:
    """Return a build with an outcome for every example."""
    found = ensure(Script.load_all(project), Store(project))
    return Build(project, {outcome.script.name: outcome for outcome in found})


def built(builder: str = "mkdocs") -> Pages:
    """Build the pages of the working folder into `.measured/built`."""
    project = Project.find()
    return build_pages(project, outcomes(project), project.cache / "built", builder)


def test_a_build_that_passes_prints_nothing(pages: Path, capfd: pytest.CaptureFixture[str]):
    made = built()
    assert made.problems == ()
    assert made.complete
    assert "computed" in (made.folder / "index.html").read_text()
    assert capfd.readouterr().out == ""


def test_a_build_that_fails_returns_everything_printed_meanwhile(pages: Path, capfd: pytest.CaptureFixture[str]):
    (pages / "bad.md").write_text("[x](nowhere.md)")
    made = built()
    (told,) = made.problems
    for part in ("from Python", "from a child", "'bad.md' contains a link 'nowhere.md'"):
        assert part in told
    assert "Traceback" not in told
    assert made.complete  # every page was written
    assert "from Python" not in "".join(capfd.readouterr())


def test_a_wrong_configuration_is_a_problem(pages: Path):
    with (pages.parent / "mkdocs.yml").open("a") as file:
        file.write("nav: 3\n")
    made = built()
    assert not made.complete
    assert "Config value 'nav'" in made.problems[0]


def test_broken_yaml_is_a_problem_with_its_line(pages: Path):
    (pages.parent / "mkdocs.yml").write_text("site_name: x\nnav: [\n")
    made = built()
    assert not made.complete
    assert "line 3" in made.problems[0]
    with pytest.raises(BuildError, match=r"mkdocs\.yml can't be read"):
        configuration(Project.find())


def test_an_unforeseen_error_is_shown_with_its_traceback(pages: Path):
    (pages.parent / "hook.py").write_text("def on_nav(nav, config, files):\n    raise ZeroDivisionError('by a hook')\n")
    with (pages.parent / "mkdocs.yml").open("a") as file:
        file.write("hooks: [hook.py]\n")
    made = built()
    assert not made.complete
    assert "Traceback (most recent call last):" in made.problems[0]
    assert made.problems[0].endswith("ZeroDivisionError: by a hook")


@pytest.mark.parametrize("link", ["index.md", "nowhere.md"], ids=["passes", "fails"])
def test_the_process_is_afterwards_as_it_was(pages: Path, link: str):
    before = dict(os.environ), logging.getLogger("mkdocs").handlers[:], len(os.listdir("/dev/fd"))  # noqa: PTH208
    (pages / "other.md").write_text(f"[x]({link})")
    assert bool(built().problems) == (link == "nowhere.md")
    after = dict(os.environ), logging.getLogger("mkdocs").handlers[:], len(os.listdir("/dev/fd"))  # noqa: PTH208
    assert before == after


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_each_builder_shows_runs_and_adds_the_files_that_fences_link_to(project: SampleProject, builder: str):
    project.write("a/x.py", "print('from', 'the run')")
    (project.root / "docs" / "index.md").write_text("# Home\n\n```example\na/x.py\n```\n")
    made = built(builder)
    assert made.problems == ()
    assert "from the run" in (made.folder / "index.html").read_text()
    assert (made.folder / "examples/a/x.py").read_text() == "print('from', 'the run')"
    for suffix in ("csv", "json"):
        assert f'href="records/a/x.{suffix}"' in (made.folder / "index.html").read_text().replace("./", "")
        assert (made.folder / f"records/a/x.{suffix}").is_file()
    assert "measured-output" in (made.folder / "assets/measured.css").read_text()
    assert made.site == project.root / "site"


DRAWN = """# Page

```compare
One: x.py
Two: y.py
```

```computed
{{ dots({"One": record("x.py").wall}, "From a template") }}
```
"""


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_with_each_builder_pictures_and_data_are_beside_their_page(
    project: SampleProject, builder: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MEASURED_ROUNDS", "1")
    for name in ("x.py", "y.py"):
        project.write(name, "", "exclusive = true")
    (project.root / "docs" / "sub").mkdir()
    for page in ("index.md", "page.md", "sub/index.md", "sub/page.md"):
        (project.root / "docs" / page).write_text(DRAWN)
    made = built(builder)
    assert made.problems == ()
    for folder in ("", "page", "sub", "sub/page"):
        html = made.folder / folder / "index.html"
        links = re.findall(r'<a [^>]*?href="([^"]*)" download', html.read_text())
        assert {"x-y.svg", "x-y.csv", "from-a-template.svg", "from-a-template.csv", "x.py", "y.py"} == {
            Path(link).name for link in links
        }
        assert all((html.parent / link).is_file() for link in links)


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_with_each_builder_a_fence_that_fails_is_a_problem_of_its_page(project: SampleProject, builder: str):
    (project.root / "docs" / "index.md").write_text("# Home\n\n```example\nnowhere.py\n```\n")
    made = built(builder)
    assert made.problems
    assert made.broken == ("index.html",)
    assert "there is no such example" in (made.folder / "index.html").read_text()


def test_a_style_sheet_of_the_project_stays(project: SampleProject):
    (project.root / "docs" / "index.md").write_text("# Home\n")
    (project.root / "docs" / "assets").mkdir()
    (project.root / "docs" / "assets" / "measured.css").write_text("own")
    assert (built().folder / "assets" / "measured.css").read_text() == "own"


def test_the_publish_hook_gets_the_folder_and_the_build(project: SampleProject):
    (project.root / "pyproject.toml").write_text('[tool.measured]\npublish = "hooks_of_this_test:hook"\n')
    project.write("x.py", "print(1)")
    (project.root / "docs" / "index.md").write_text("# Home\n")
    text = "def hook(site, build):\n    (site / 'seen').write_text(build.record('x.py').output)\n"
    (project.root / "hooks_of_this_test.py").write_text(text)
    assert (built().folder / "seen").read_text() == "1\n"


@pytest.mark.parametrize("name", ["nowhere:hook", "json:nothing"])
def test_a_publish_hook_that_is_not_there_is_named_with_its_file(project: SampleProject, name: str):
    (project.root / "docs" / "index.md").write_text("# Home\n")
    (project.root / "pyproject.toml").write_text(f'[tool.measured]\npublish = "{name}"\n')
    with pytest.raises((BuildError, ProjectError), match=rf"pyproject\.toml: .*{name}"):
        built()


def test_the_site_goes_where_the_configuration_says_and_replaces_the_old_one(project: SampleProject):
    (project.root / "docs" / "index.md").write_text("# Home\n")
    with (project.root / "mkdocs.yml").open("a") as file:
        file.write("site_dir: public\n")
    (project.root / "public").mkdir()
    (project.root / "public" / "old.html").touch()
    assert swap_in(built(), Project.find()) == project.root / "public"
    assert (project.root / "public" / "index.html").exists()
    assert not (project.root / "public" / "old.html").exists()


def test_no_site_is_deleted_before_the_new_one_is_in_its_place(project: SampleProject, monkeypatch: pytest.MonkeyPatch):
    (project.root / "docs" / "index.md").write_text("# Home\n")
    (project.root / "site").mkdir()
    (project.root / "site" / "old.html").touch()
    made, delete, deleted = built(), shutil.rmtree, []

    def rmtree(folder: Path, **options: Any) -> None:
        if folder.exists():
            deleted.append((folder / "old.html").exists())
            assert (project.root / "site" / "index.html").exists()
        delete(folder, **options)

    monkeypatch.setattr("shutil.rmtree", rmtree)
    swap_in(made, Project.find())
    assert deleted == [True]


def test_a_build_that_is_interrupted_leaves_no_process(pages: Path):
    sleep = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'import time; time.sleep(50)'])\nprint(1)"
    (pages / "index.md").write_text(f'# Home\n\n```python exec="1"\n{sleep}\n```\n')
    found: list[psutil.Process] = []
    main = threading.get_ident()

    def started(process: subprocess.Popen[bytes]) -> None:
        def interrupt() -> None:
            until = time.monotonic() + 60
            while len(found) < 2 and time.monotonic() < until:
                found[:] = [leader, *leader.children(recursive=True)]
                time.sleep(0.05)
            signal.pthread_kill(main, signal.SIGINT)

        leader = psutil.Process(process.pid)
        threading.Thread(target=interrupt).start()

    project = Project.find()
    with pytest.raises(KeyboardInterrupt):
        build_apart(outcomes(project), project.cache / "apart", "mkdocs", started)
    assert len(found) == 2
    _, left = psutil.wait_procs(found, timeout=30)
    assert left == []


def test_a_build_in_another_process_has_the_same_result(project: SampleProject):
    project.write("x.py", "print(1)")
    (project.root / "docs" / "index.md").write_text("# Home\n\n```example\nx.py\n```\n")
    found = Project.find()
    here, apart = built(), build_apart(outcomes(found), found.cache / "apart", "mkdocs")
    assert (here.folder / "index.html").read_bytes() == (apart.folder / "index.html").read_bytes()
    assert (apart.complete, apart.problems, apart.site) == (True, (), here.site)


@pytest.mark.parametrize(
    ("configuration", "installed", "wanted", "chosen"),
    [
        ("mkdocs.yml", {"mkdocs", "zensical"}, "", "mkdocs"),
        ("mkdocs.yml", {"mkdocs", "zensical"}, "zensical", "zensical"),
        ("mkdocs.yml", {"zensical"}, "", "zensical"),
        ("zensical.toml", {"mkdocs", "zensical"}, "", "zensical"),
        ("zensical.toml", {"mkdocs"}, "", "zensical.toml can't be built: Zensical is not installed"),
        ("zensical.toml", {"mkdocs", "zensical"}, "mkdocs", "MkDocs can't read zensical.toml"),
        ("mkdocs.yml", set(), "", "neither MkDocs nor Zensical is installed in the environment of /"),
        ("mkdocs.yml", {"zensical"}, "mkdocs", "MkDocs is not installed"),
    ],
)
def test_the_builder_is_one_that_is_installed_and_reads_the_configuration(
    configuration: str, installed: set[str], wanted: str, chosen: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name in installed or None)
    project = Project(Path("/"), Path("/", configuration))
    if " " not in chosen:
        assert chosen_builder(project, wanted) == chosen
    else:
        with pytest.raises(BuildError, match=chosen):
            chosen_builder(project, wanted)


def test_zensical_works_where_mkdocs_is_not_installed(project: SampleProject):
    (project.root / "mkdocs.yml").unlink()
    (project.root / "zensical.toml").write_text(ZENSICAL)
    project.write("x.py", "print('from', 'the run')")
    (project.root / "docs" / "index.md").write_text("# Home\n\n```example\nx.py\n```\n")
    (project.root / "without" / "mkdocs").mkdir(parents=True)
    (project.root / "without" / "mkdocs" / "__init__.py").write_text("raise ImportError('not installed')")
    path = os.pathsep.join([str(project.root / "without"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "measured.cli", "site"]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, check=True, capture_output=True, timeout=60)
    assert "from the run" in (project.root / "site" / "index.html").read_text()


ZENSICAL = """
[project]
site_name = "Test"
[project.theme]
font = false
[project.plugins.markdown-exec]
[project.markdown_extensions.attr_list]
[project.markdown_extensions.md_in_html]
[project.markdown_extensions.pymdownx.highlight]
[project.markdown_extensions.pymdownx.superfences]
custom_fences = [{ name = "example", class = "example", format = "measured.fences.formatter" }]
"""

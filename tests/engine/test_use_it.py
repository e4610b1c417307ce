"""docs/about/use-it.md, followed literally: its files make a project that builds, and that fails when one breaks."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "about" / "use-it.md").read_text(encoding="utf-8")
FILE = re.compile(r'^(```|~~~)\w+ title="(?P<path>[^"]+)"\n(?P<text>.*?)^\1$', re.MULTILINE | re.DOTALL)
FILES = {found["path"]: found["text"] for found in FILE.finditer(PAGE)}


def measured(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a project, with the engine of this checkout."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    env.pop("MKDOCS_CONFIG_DIR", None)
    command = [sys.executable, "-m", "measured.cli", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=100, check=False)


@pytest.fixture(params=["mkdocs.yml", "zensical.toml"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a folder with the page's files, and with one of the two configurations."""
    for path, text in FILES.items():
        if path == request.param or path not in ("mkdocs.yml", "zensical.toml"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_page_has_a_complete_project():
    assert set(FILES) == {
        *("mkdocs.yml", "zensical.toml", "examples/count_primes.py", "docs/index.md"),
        ".github/workflows/site.yml",
    }


def test_its_example_is_the_one_shown_as_a_unit():
    assert FILES["examples/count_primes.py"] == (ROOT / "examples/about/run_as_a_file.py").read_text(encoding="utf-8")


def test_its_project_builds_and_fails_with_file_line_and_remedy_when_the_example_breaks(project: Path):
    built = measured(project, "site")
    assert built.returncode == 0, built.stderr
    page = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "[17984, 33860]" in page
    assert re.search(r'href="(\./)?assets/measured\.css"', page)
    assert (project / "site" / "assets" / "measured.css").is_file()
    assert (project / "site" / "examples" / "count_primes.py").is_file()

    script = project / "examples" / "count_primes.py"
    good = script.read_text(encoding="utf-8")
    script.write_text(good.replace("sum(sieve) - 2", "sum(seive) - 2"), encoding="utf-8")
    broken = measured(project, "site")
    assert broken.returncode == 1
    assert "examples/count_primes.py did not do what it declares" in broken.stderr
    line = next(number for number, text in enumerate(good.splitlines(), 1) if "sum(sieve)" in text)
    assert f"  at:       examples/count_primes.py:{line}\n" in broken.stderr
    assert "to do:" in broken.stderr
    assert (project / "site" / "index.html").read_text(encoding="utf-8") == page


def test_a_misspelled_name_fails_with_page_line_and_remedy(project: Path):
    index = project / "docs" / "index.md"
    index.write_text(index.read_text(encoding="utf-8").replace("count_primes.py", "count_prime.py"), encoding="utf-8")
    broken = measured(project, "site")
    assert broken.returncode == 1
    assert re.search(r"docs/index\.md:\d+", broken.stderr)
    assert "did you mean count_primes.py" in broken.stderr
    assert not (project / "site" / "index.html").exists()


@pytest.mark.slow
def test_the_wheel_contains_the_engine_and_not_the_guide(tmp_path: Path):
    command = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run([sys.executable, "-m", "pip", *command], check=True, timeout=120, capture_output=True)
    (wheel,) = tmp_path.glob("measured-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for name in ("cli.py", "serving/measured-serve.js", "fences/measured.css", "fences/templates/placeholder.html"):
        assert f"measured/{name}" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"measured"}

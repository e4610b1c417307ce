"""Whole builds, as typed: killed at any moment, many at once, on a disk that is full or read-only."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from measured.project import Project
from measured.records.interpreter import environment
from measured.records.store import Store
from measured.script import Script

from .conftest import SampleProject, alive

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals, limits and mounts of POSIX")

SOON = 20.0
"""Seconds that we wait for what takes some tenths, before it counts as never."""

LIMITED = """
import resource, sys
from measured.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
sys.exit(main(["run", "--fresh"]))
"""
"""A build that can't make a file larger than `size` bytes: to it, every disk is full."""

KILLED = """
import os, signal, sys
from pathlib import Path
from measured.cli import main

folder, method, *arguments = sys.argv[1:]
proper = getattr(Path, method)

def killing(path, *given, **options):
    if f"/{folder}/" not in str(path):
        return proper(path, *given, **options)
    if method == "write_text":
        path.write_bytes(given[0].encode()[: len(given[0]) // 2])
    os.kill(os.getpid(), signal.SIGKILL)

setattr(Path, method, killing)
main(arguments)
"""
"""A build that is killed while it writes a record: half way through, or before the record gets its name."""


KILLED_DELETING = """
import os, shutil, signal
from pathlib import Path
from measured.cli import main

def half_way(folder, **_):
    if (Path(folder) / "index.html").exists():
        (Path(folder) / "index.html").unlink()
        os.kill(os.getpid(), signal.SIGKILL)

shutil.rmtree = half_way
main(["site"])
"""


UNSHARED = """
from pathlib import Path
from measured.runner import leftovers, supervisor

leftovers.SEGMENTS = Path("/nowhere")
supervisor.main()
"""
"""A supervisor that sees no shared memory. All programs of the machine share it, and the tests beside us leave some, on
purpose; a script during whose run a segment appeared is run again, and an exclusive one is held responsible for it."""

APART = """
import sys
from measured.cli import main
from measured.runner import client

client.SUPERVISOR = "unshared"
sys.exit(main())
"""


@dataclass
class Builds:
    """Builds of a project, with a folder for scratch folders that is all their own."""

    project: SampleProject
    tmp: Path
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, *arguments: str, code: str = "") -> subprocess.Popen[str]:
        """`measured ARGUMENTS`, or some other Python."""
        return subprocess.Popen(
            [sys.executable, *(["-c", code] if code else ["-m", "measured.cli"]), *arguments],
            cwd=self.project.root,
            env={**os.environ, "TMPDIR": str(self.tmp), **self.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
        """The same, and wait for its end. Nothing is left behind of it."""
        with self.start(*arguments, code=code) as started:
            try:
                out, err = started.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                started.kill()
                raise
        assert "Traceback" not in err
        self.assert_all_gone()
        return subprocess.CompletedProcess(started.args, started.returncode, out, err)

    def processes(self) -> list[psutil.Process]:
        """Supervisors, scripts and their descendants: all have their folder for temporary files in ours."""
        found = []
        for process in psutil.process_iter():
            try:
                if process.environ().get("TMPDIR", "").startswith(str(self.tmp)) and alive(process.pid):
                    found.append(process)
            except (psutil.Error, OSError):
                continue
        return found

    def assert_all_gone(self) -> None:
        """No process and no scratch folder is left, or soon will be."""
        until = time.monotonic() + SOON
        while (left := [*self.processes(), *self.folders()]) and time.monotonic() < until:
            time.sleep(0.01)
        assert left == []

    def folders(self) -> list[Path]:
        """Whatever stands among the temporary files; the locks are meant to stay."""
        return [path for path in self.tmp.iterdir() if path.suffix != ".lock"]

    def outputs(self) -> dict[str, str | None]:
        """What is recorded of the scripts as they are, by name."""
        scripts = map(Script.load, sorted((self.project.root / "examples").rglob("*.py")))
        records = {script.name: Store(Project.find()).stored(script, environment()).record for script in scripts}
        return {name: record.output if record else None for name, record in records.items()}

    def kept(self) -> set[str]:
        """Names of the scripts that have a file in the store."""
        folder = self.project.root / ".measured" / "records" / environment().tag
        return {path.relative_to(folder).as_posix().removesuffix(".json") for path in folder.rglob("*.json")}

    def parts(self) -> list[Path]:
        return [*(self.project.root / ".measured").rglob("*.part")]


@pytest.fixture
def builds(project: SampleProject, tmp_path: Path) -> Builds:
    (tmp_path / "tmp").mkdir()
    return Builds(project, tmp_path / "tmp")


HANGS = """
    import multiprocessing, os, sys, time

    def hang():
        os.setsid()
        time.sleep(99)

    if __name__ == "__main__":
        print("hangs", flush=True)
        for _ in range(2):
            multiprocessing.Process(target=hang).start()
        time.sleep(99)
"""

DAEMON = """
    import os, time
    print("daemon", flush=True)
    if not os.fork():
        os.setsid()
        if os.fork():
            os._exit(0)
        time.sleep(99)
    time.sleep(99)
"""

LIMIT = ("timeout = 0.6", 'expect = "timeout"')


def a_dozen(project: SampleProject) -> dict[str, str]:
    """Scripts of every kind, and their outputs."""
    for n in range(4):
        project.write(f"a/quick{n}.py", f"print('quick{n}')")
    for n in range(2):
        project.write(f"a/waits{n}.py", f"import time; time.sleep(0.1); print('waits{n}')")
        project.write(f"b/alone{n}.py", f"print('alone{n}')", "exclusive = true", "rounds = 2")
        project.write(f"c/hangs{n}.py", HANGS, *LIMIT)
    project.write("c/daemon.py", DAEMON, *LIMIT)
    project.write("b/large.py", "open('file', 'w').write('x' * 1_000_000); print('large')")
    names = [*(f"a/quick{n}" for n in range(4)), *(f"{a}{n}" for n in range(2) for a in ("a/waits", "b/alone"))]
    expected = {f"{name}.py": f"{name[2:]}\n" for name in (*names, "c/daemon", "b/large")}
    return {**expected, "c/hangs0.py": "hangs\n", "c/hangs1.py": "hangs\n"}


@pytest.mark.parametrize("times", [2, pytest.param(50, marks=pytest.mark.slow)])
def test_killed_at_any_moment(builds: Builds, times: int):
    expected = a_dozen(builds.project)
    chance = random.Random(20)
    for _ in range(times):
        with builds.start("run", "--fresh") as build:
            time.sleep(chance.uniform(0, 1.5))
            build.kill()
            _, err = build.communicate(timeout=SOON)  # it returns once no process holds the other end
        assert "Traceback" not in err
        builds.assert_all_gone()
        assert builds.outputs() == {name: text if name in builds.kept() else None for name, text in expected.items()}
    halves = builds.parts()
    after = builds.run("run", "--fresh")
    assert after.returncode == 0
    assert after.stderr.count("  removed ") == len(halves)
    assert builds.parts() == []
    assert builds.outputs() == expected


@pytest.mark.parametrize("method", ["write_text", pytest.param("replace", marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    ("command", "folder"), [("run", ".measured"), pytest.param("record", "recordings", marks=pytest.mark.slow)]
)
def test_killed_while_it_writes(builds: Builds, command: str, folder: str, method: str):
    builds.project.write("a/x.py", "print('first')")
    assert builds.run("run").returncode == 0
    builds.project.write("a/x.py", "print('second')")
    assert builds.run(folder, method, command, "examples/a/x.py", code=KILLED).returncode == -signal.SIGKILL
    (half,) = (builds.project.root / folder).rglob("*.part")
    assert builds.outputs() == {"a/x.py": "second\n" if command == "record" else None}
    after = builds.run("run", "--fresh")
    assert after.returncode == 0
    name = half.relative_to(builds.project.root)
    assert f"  removed {name}: half-written by a build that was killed\n" in after.stderr
    assert not half.exists()
    assert builds.outputs() == {"a/x.py": "second\n"}


class TestSite:
    """Killed, its build leaves the site whole, as it was or as it is, or none; and the next build makes it."""

    @pytest.fixture(autouse=True)
    def whole(self, builds: Builds) -> Iterator[None]:
        builds.project.write("x.py", "print('hello')")
        for name in ("index", "a", "b"):
            (builds.project.root / "docs" / f"{name}.md").write_text("# Page\n\n```example\nx.py\n```\n")
        assert builds.run("site").returncode == 0
        whole = self.files(builds)
        yield
        assert self.files(builds) in ([], whole)
        assert builds.run("site").returncode == 0
        assert self.files(builds) == whole
        left = {path.name for path in (builds.project.root / ".measured").iterdir()}
        assert not left & {"site", "old-site"}

    @staticmethod
    def files(builds: Builds) -> list[str]:
        site = builds.project.root / "site"
        return sorted(path.relative_to(site).as_posix() for path in site.rglob("*"))

    @pytest.mark.slow
    def test_killed_at_any_moment(self, builds: Builds):
        whole, chance = self.files(builds), random.Random(4)
        for _ in range(5):
            with builds.start("site") as build:
                time.sleep(chance.uniform(0.2, 1.2))
                build.kill()
                build.communicate(timeout=SOON)
            assert self.files(builds) in ([], whole)

    def test_killed_while_it_deletes_the_old_one(self, builds: Builds):
        assert builds.run(code=KILLED_DELETING).returncode == -signal.SIGKILL


ALONE = ("alone0", "alone1")
BESIDE = ("beside0", "beside1", "beside2", "beside3")

NOTING = """
    import os, time

    def note(what):
        with open({log!r}, "a") as log:
            log.write(f"{name} {{os.getpid()}} {{what}}\\n")

    note("begins")
    time.sleep({seconds})
    note("ends")
    print({name!r})
"""


class TestAtOnce:
    """Several builds of one project at the same time."""

    @pytest.mark.parametrize("count", [2, pytest.param(4, marks=pytest.mark.slow)])
    def test_all_work_and_a_timing_has_the_machine_alone(self, builds: Builds, tmp_path: Path, count: int):
        log, root = tmp_path / "log", builds.project
        for n in range(4):
            root.write(f"beside{n}.py", NOTING.format(log=str(log), name=f"beside{n}", seconds=0.05))
        for n in range(2):
            text = NOTING.format(log=str(log), name=f"alone{n}", seconds=0.03)
            root.write(f"alone{n}.py", text, "exclusive = true", "rounds = 3")
        (tmp_path / "unshared.py").write_text(UNSHARED)
        builds.environment = {"PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
        started = [builds.start("run", "--fresh", code=APART) for _ in range(count)]
        for build in started:
            with build:
                _, err = build.communicate(timeout=90)
            assert build.returncode == 0, err
            assert "  removed " not in err
        builds.assert_all_gone()
        assert builds.outputs() == {f"{name}.py": f"{name}\n" for name in (*BESIDE, *ALONE)}
        assert builds.parts() == []
        running: set[tuple[str, str]] = set()
        times = dict.fromkeys((*BESIDE, *ALONE), 0)
        for line in log.read_text().splitlines():
            name, pid, what = line.split()
            if what == "ends":
                running.remove((name, pid))
                continue
            running.add((name, pid))
            times[name] += 1
            assert len(running) == 1 or not any(name in ALONE for name, _ in running), f"{running} at once"
        assert all(times[name] == count for name in BESIDE)
        assert all(times[name] == 4 * count for name in ALONE), "a warm-up and three rounds"

    def test_sites(self, builds: Builds):
        builds.project.write("x.py", "print('hello')")
        (builds.project.root / "docs" / "index.md").write_text("# Home\n\n```example\nx.py\n```\n")
        started = [builds.start("site") for _ in range(3)]
        for build in started:
            with build:
                _, err = build.communicate(timeout=90)
            assert build.returncode == 0, err
        builds.assert_all_gone()
        assert "hello" in (builds.project.root / "site" / "index.html").read_text()


class TestNoRoom:
    """No file can grow: to a build, it is as if every disk were full."""

    @pytest.fixture(autouse=True)
    def scripts(self, project: SampleProject) -> None:
        project.write("a.py", "print('first')")

    def test_for_records(self, builds: Builds):
        assert builds.run("run").returncode == 0
        builds.project.write("z.py", "import time; time.sleep(99)", "timeout = 98")  # killed long before
        full = builds.run(code=LIMITED.format(size=200))
        assert full.returncode == 1
        assert f"records can't be written to .measured/records/{environment().tag}: File too large. " in full.stderr
        assert "Make room" in full.stderr
        assert builds.parts() == []
        assert builds.outputs() == {"a.py": "first\n", "z.py": None}
        builds.project.write("z.py", "")
        assert builds.run("run").returncode == 0

    def test_for_scratch_folders(self, builds: Builds):
        full = builds.run(code=LIMITED.format(size=0))
        assert full.returncode == 1
        assert "No usable temporary directory found in" in full.stderr
        assert "Make room there, or have scripts run in another folder: TMPDIR=FOLDER" in full.stderr
        assert builds.run("run").returncode == 0


class Shell:
    """A shell with private mounts, which end with it."""

    def __init__(self, folder: Path, tmp: Path) -> None:
        self.process = subprocess.Popen(
            ["unshare", "--map-root-user", "--mount", "sh"],
            cwd=folder,
            env={**os.environ, "TMPDIR": str(tmp), "PYTHON": sys.executable},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def __call__(self, command: str) -> tuple[int, str]:
        """Its exit code, and all that it told. `measured` is replaced by a build with a limit of a minute."""
        assert self.process.stdin
        assert self.process.stdout
        command = re.sub("^measured", 'timeout 60 "$PYTHON" -m measured.cli', command)
        self.process.stdin.write(f"{command} 2>&1 </dev/null; echo ended with $?\n")
        self.process.stdin.flush()
        told = ""
        for line in self.process.stdout:
            if line.startswith("ended with "):
                return int(line.split()[-1]), told
            told += line
        raise ChildProcessError(told)


@pytest.fixture
def shell(builds: Builds) -> Iterator[Shell]:
    """In the project, where a build has its scratch folders in `builds.tmp`."""
    if not shutil.which("unshare"):
        pytest.skip("no `unshare` here, to make mounts of our own with")
    (builds.project.root / ".measured").mkdir()
    shell = Shell(builds.project.root, builds.tmp)
    with shell.process:
        try:
            code, told = shell("mount -t tmpfs none /mnt && umount /mnt")
        except (ChildProcessError, BrokenPipeError) as error:
            code, told = 1, str(error)
        if code:
            pytest.skip(f"no mounts of our own are allowed here: {told.strip()}")
        yield shell


FILLS_THE_DISK = """
    import os

    top = os.path.dirname(os.path.dirname(os.environ["TMPDIR"]))
    os.rmdir(os.environ["TMPDIR"])
    os.rmdir(os.getcwd())
    try:
        for n in range(100):
            open(f"{top}/fill{n}", "w").close()
    except OSError:
        print("full")
"""


class TestMounts:
    """Disks that are full or read-only for real."""

    def test_a_disk_that_is_full_of_records(self, builds: Builds, shell: Shell):
        builds.project.write("a.py", "open('file', 'w').write('x' * 20_000)")
        assert shell("mount -t tmpfs -o size=128k none .measured") == (0, "")
        shell("dd if=/dev/zero of=.measured/fill bs=4k count=30")  # there is room for a part of the record
        code, told = shell("measured run")
        assert code == 1
        assert f"records can't be written to .measured/records/{environment().tag}: No space left on device. " in told
        assert "Make room" in told
        assert "Traceback" not in told
        assert shell("find .measured -name '*a.py*'") == (0, "")
        shell("rm .measured/fill")
        code, told = shell("measured run")
        assert (code, "  removed " in told, "cache" in told) == (0, False, False)
        shell("dd if=/dev/zero of=.measured/fill bs=4k")
        code, told = shell("measured run")
        assert code == 0
        assert told.endswith("from the cache\n")

    def test_a_disk_that_is_full_of_scratch_folders(self, builds: Builds, shell: Shell):
        builds.project.write("a.py", FILLS_THE_DISK)
        builds.project.write("b.py", "print('b')", "exclusive = true")
        assert shell(f"mount -t tmpfs -o nr_inodes=20 none {builds.tmp}") == (0, "")
        code, told = shell("measured run")
        assert code == 1
        assert f"measured: [Errno 28] No space left on device: '{builds.tmp}/measured-" in told
        assert "Make room there, or have scripts run in another folder: TMPDIR=FOLDER" in told
        assert "Traceback" not in told
        assert shell(f"find {builds.tmp} -name 'measured-*' ! -name '*.lock'") == (0, "")
        shell(f"rm {builds.tmp}/fill*")
        code, told = shell("measured run")
        assert code == 0
        assert "ok      examples/a.py: exit 0, " in told, "it had finished before"
        assert builds.outputs() == {"a.py": "full\n", "b.py": "b\n"}

    def test_a_store_that_is_read_only(self, builds: Builds, shell: Shell):
        builds.project.write("a.py", "print('a')")
        assert shell("measured run")[0] == 0
        assert shell("mount --bind .measured .measured && mount -o remount,ro,bind .measured") == (0, "")
        code, told = shell("measured run")
        assert code == 0
        assert told.endswith("from the cache\n")
        builds.project.write("b.py", "print('b')")
        for command in ("run", "run --fresh", "run examples/b.py", "clean"):
            code, told = shell(f"measured {command}")
            assert code == 1
            assert "measured: records can't be written to .measured: Read-only file system. " in told
            assert "make that folder writable" in told
            assert "Traceback" not in told
        assert builds.outputs() == {"a.py": "a\n", "b.py": None}
        assert shell("umount .measured") == (0, "")
        assert shell("measured run")[0] == 0


class TestStale:
    """What one process can't change for itself makes a record stale too."""

    def test_another_version_of_a_dependency(self, builds: Builds, tmp_path: Path):
        builds.project.write("a.py", "print('a')", 'dependencies = ["something>=1"]')
        builds.environment["PYTHONPATH"] = str(tmp_path / "libraries")
        for version in ("1.0", "1.1"):
            shutil.rmtree(tmp_path / "libraries", ignore_errors=True)
            metadata = tmp_path / "libraries" / f"something-{version}.dist-info" / "METADATA"
            metadata.parent.mkdir(parents=True)
            metadata.write_text(f"Metadata-Version: 2.1\nName: something\nVersion: {version}\n")
            assert not builds.run("run").stdout.endswith("from the cache\n")
            assert builds.run("run").stdout.endswith("from the cache\n")

    @pytest.mark.skipif(
        not hasattr(os, "sched_setaffinity") or environment().cores < 2, reason="needs a CPU that can be taken away"
    )
    def test_fewer_cpus(self, builds: Builds):
        builds.project.write("a.py", "print('a')")
        assert builds.run("run").returncode == 0
        one = "import os; os.sched_setaffinity(0, list(os.sched_getaffinity(0))[:1])"
        code = f"{one}\nfrom measured.cli import main; main(['run'])"
        assert not builds.run(code=code).stdout.endswith("from the cache\n")
        assert builds.run(code=code).stdout.endswith("from the cache\n")
        assert not builds.run("run").stdout.endswith("from the cache\n")

    def test_fresh_ignores_the_cache_and_clean_empties_it(self, builds: Builds):
        builds.project.write("a.py", "print('a')")
        assert builds.run("run").returncode == 0
        assert builds.run("run").stdout.endswith("from the cache\n")
        assert not builds.run("run", "--fresh").stdout.endswith("from the cache\n")
        assert builds.run("clean").returncode == 0
        assert builds.kept() == set()
        assert not builds.run("run").stdout.endswith("from the cache\n")

"""What a run leaves besides processes, looked for in folders of the tests' own."""

import mmap
import multiprocessing
import os
import threading
from pathlib import Path

import pytest

from measured.runner import leftovers
from measured.runner.leftovers import differences, files, snapshot


class TestFiles:
    def test_are_kept_by_name_as_text_or_as_bytes(self, tmp_path: Path):
        (tmp_path / "deep").mkdir()
        (tmp_path / "deep" / "text").write_text("é")
        (tmp_path / "bytes").write_bytes(b"\xff")
        assert files(tmp_path) == ({"bytes": b"\xff", "deep/text": "é"}, ())

    def test_links_pipes_and_folders_are_no_files(self, tmp_path: Path):
        (tmp_path / "folder").mkdir()
        (tmp_path / "to a file").symlink_to("/etc/hosts")
        (tmp_path / "to a folder").symlink_to("/etc")
        (tmp_path / "to itself").symlink_to(tmp_path)
        os.mkfifo(tmp_path / "pipe")
        assert files(tmp_path) == ({}, ())

    def test_are_kept_in_the_order_of_their_names_while_there_is_room(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(leftovers, "KEPT_FILE", 6)
        monkeypatch.setattr(leftovers, "KEPT_FILES", 10)
        for name, size in (("a", 7), ("b", 6), ("c", 5), ("d", 4), ("e", 1), ("f", 0)):
            (tmp_path / name).write_text("x" * size)
        kept, left_out = files(tmp_path)
        assert list(kept) == ["b", "d", "f"]
        assert left_out == ("a", "c", "e")

    @pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="nothing is closed to this user")
    def test_what_can_not_be_read_is_named(self, tmp_path: Path):
        (tmp_path / "closed").touch(mode=0)
        (tmp_path / "folder").mkdir(mode=0)
        assert files(tmp_path) == ({}, ("closed",))

    def test_where_the_folder_is_no_more_there_are_none(self, tmp_path: Path):
        assert files(tmp_path / "gone") == ({}, ())
        assert leftovers.temporary_files(tmp_path / "gone") == ()


def test_temporary_files_are_those_of_the_script(tmp_path: Path):
    for name in ("tmpx1", "a folder", "pymp-abc"):
        (tmp_path / name).mkdir()
    assert leftovers.temporary_files(tmp_path) == ("a folder", "tmpx1")


class TestChanges:
    @pytest.mark.parametrize(
        ("change", "names"),
        [
            (lambda _: None, ()),
            (lambda folder: (folder / "new").touch(), ("new",)),
            (lambda folder: (folder / "a").unlink(), ("a",)),
            (lambda folder: (folder / "a").write_text("longer"), ("a",)),
            (lambda folder: os.utime(folder / "a", ns=(1, 1)), ("a",)),
            (lambda folder: (folder / "a").rename(folder / "b"), ("a", "b")),
            (lambda folder: (folder / "a").read_text(), ()),
            (lambda folder: [(folder / name).touch() for name in (".a.swp", "a~")], ()),
            (lambda folder: (folder / "below" / "b").write_text("changed"), ()),
        ],
    )
    def test_are_seen_in_the_folder_itself(self, tmp_path: Path, change, names: tuple[str, ...]):
        (tmp_path / "below").mkdir()
        (tmp_path / "a").write_text("x")
        before = snapshot((str(tmp_path),))
        change(tmp_path)
        assert differences(before, snapshot((str(tmp_path),))) == tuple(f"{tmp_path}/{name}" for name in names)

    def test_what_goes_while_it_is_looked_at_was_not_there(self, tmp_path: Path):
        (tmp_path / "dangling").symlink_to("nowhere")
        assert snapshot((str(tmp_path), str(tmp_path / "gone"))) == {}


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="what only Linux can be asked")
class TestSegments:
    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setattr(leftovers, "SEGMENTS", tmp_path)
        for name in ("psm_1", "sem.mp-1"):
            (tmp_path / name).write_bytes(bytes(mmap.PAGESIZE))
        return tmp_path

    def test_are_those_of_this_user(self):
        assert leftovers.segments() == {"psm_1", "sem.mp-1"}

    def test_a_folder_is_none(self, folder: Path):
        (folder / "joblib_memmapping_folder_1").mkdir()
        assert "joblib_memmapping_folder_1" not in leftovers.segments()

    def test_there_are_none_where_the_system_has_no_such_folder(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(leftovers, "SEGMENTS", folder / "gone")
        assert leftovers.segments() == set()

    def test_who_has_one_open_or_mapped_holds_it(self, folder: Path):
        with (folder / "psm_1").open("r+b") as segment:
            assert leftovers.unused({"psm_1", "sem.mp-1"}) == {"sem.mp-1"}
            mapped = mmap.mmap(segment.fileno(), 0)
        assert leftovers.unused({"psm_1", "sem.mp-1"}) == {"sem.mp-1"}
        mapped.close()
        assert leftovers.unused({"psm_1", "sem.mp-1"}) == {"psm_1", "sem.mp-1"}

    def test_is_abandoned_when_nobody_holds_it_for_a_while(self, folder: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(leftovers, "GRACE", 0.1)
        assert leftovers.abandoned({"psm_1", "sem.mp-1", "gone"}) == {"psm_1", "sem.mp-1"}
        with (folder / "psm_1").open("rb"):
            assert leftovers.abandoned({"psm_1", "sem.mp-1"}) == {"sem.mp-1"}

    def test_is_not_abandoned_when_somebody_is_about_to_remove_it(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(leftovers, "GRACE", 60)
        remover = threading.Timer(0.1, lambda: leftovers.remove({"psm_1"}))
        remover.start()
        assert leftovers.abandoned({"psm_1"}) == set()
        remover.join()
        assert leftovers.segments() == {"sem.mp-1"}

    def test_are_removed_by_name_those_that_are_gone_too(self):
        leftovers.remove({"psm_1", "gone"})
        assert leftovers.segments() == {"sem.mp-1"}

    def test_are_told_by_their_kind(self):
        assert leftovers.describe("psm_1") == "shared memory: psm_1"
        assert leftovers.describe("sem.mp-1") == "semaphore: mp-1"


def test_a_folder_is_removed_whatever_is_in_it(tmp_path: Path):
    with leftovers.scratch_folder(tmp_path / "scratch") as folder:
        (folder / "link").symlink_to(tmp_path)
        (folder / "closed").mkdir()
        (folder / "closed" / "file").touch()
        (folder / "closed").chmod(0)
    assert not folder.exists()
    assert tmp_path.exists()


@pytest.mark.skipif(not leftovers.SEGMENTS.is_dir(), reason="what only Linux shows")
def test_a_semaphore_in_use_is_held_though_its_memory_is_mapped_under_another_name():
    before = leftovers.segments()
    lock = multiprocessing.get_context("spawn").Lock()
    (name,) = {name for name in leftovers.segments() - before if lock._semlock.name.strip("/") in name}  # type: ignore[attr-defined]
    assert leftovers.unused({name}) == set()
    del lock
    assert leftovers.unused({name}) == set()  # nor is it left: its maker removed it

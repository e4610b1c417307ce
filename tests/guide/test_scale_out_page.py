"""Rows of the page compare/scale-out, and from which time on a second machine pays."""

from pathlib import Path
from types import ModuleType

import pytest

from measured.formats import seconds, span
from tests.guide.page_modules import figure, page_module, steady

WAYS = ("executor", "dask", "ray", "mpi", "mpi busy")


@pytest.fixture(scope="module")
def page() -> ModuleType:
    return page_module("compare/scale_out.py")


def took(**first: float) -> dict[str, dict[str, object]]:
    """Figures of all engines; each starts in such a time."""
    return {
        way: {
            "first result": steady(first.get(way, 1.0)),
            "round trip": steady(0.002),
            "one of many": steady(0.001),
            "in": steady(1e-8),
            "out": steady(2e-9),
        }
        for way in WAYS
    }


def test_metadata_title_and_empty_lines_are_no_lines_of_code(page: ModuleType):
    assert page.code_lines('# /// script\n# ///\n"""Title"""\n\nx = 1\n') == ["x = 1"]


def test_new_and_changed_lines_count_and_removed_ones_do_not(page: ModuleType):
    assert page.changed("a = 1\nb = 2\nc = 3\n", "a = 1\nb = 4\nd = 5\n") == 2
    assert page.changed("a = 1\nb = 2\n", "a = 1\n") == 0


def test_each_program_is_compared_with_the_loop_and_the_executor(page: ModuleType, tmp_path: Path):
    for place, file in enumerate(page.PROGRAMS.values()):
        (tmp_path / file).write_text("shared = 1\n" + "x = 1\n" * place, encoding="utf-8")
    assert list(page.line_rows(tmp_path))[:3] == [("Loop", 1, "", ""), ("Executor", 2, 1, ""), ("Dask", 3, 2, 1)]


def test_the_programs_exist_and_do_the_same(page: ModuleType):
    texts = [(page.EXAMPLES / file).read_text("utf-8") for file in page.PROGRAMS.values()]
    assert all("r() ** 2 + r() ** 2 < 1" in text for text in texts)


def test_rows_of_start_bytes_and_rest(page: ModuleType):
    assert next(page.start_rows(took())) == ("Executor", *map(seconds, (steady(1.0), steady(0.002), steady(0.001))))
    assert [name for name, *_ in page.start_rows(took())] == list(page.TIMED.values())
    name, to, back = next(page.byte_rows(took()))
    assert name == "Executor"
    assert "B/s (" in to and "B/s (" in back, "the unit before the interval"
    found = {way: {"processes": 3, "memory": 50_000_000} for way in WAYS}
    assert next(page.rest_rows(found)) == ("Executor", "3", "50.0 MB")


def test_rows_of_a_killed_worker(page: ModuleType):
    broken = {"outcome": "BrokenProcessPool", "next": "BrokenProcessPool", "times": [1.0]}
    done = {"outcome": "done", "next": "done", "times": [1.0, 1.5]}
    given_up = {"outcome": "KilledWorker", "next": "done", "times": [1.0, 2.0, 3.0, 4.0]}
    found = {
        **{"executor once": broken, "executor always": broken},
        **{"dask once": done, "dask always": given_up, "ray once": done, "ray always": given_up},
        **{"mpi once": {"exit code": 9}, "mpi always": {"exit code": 9}},
    }
    assert list(page.killed_rows(found)) == [
        ("Executor", "`BrokenProcessPool`", "the same"),
        ("Dask", "is done", "4 tries, then `KilledWorker`"),
        ("Ray", "is done", "4 tries, then `KilledWorker`"),
        ("mpi4py", "the program ends", "the same"),
    ]
    found["mpi once"] = done
    assert list(page.killed_rows(found))[-1] == ("mpi4py", "is done", "the program ends")
    assert page.waits(done, {"times": [1.0, 3.0, 4.0]}) == span(0.5, 2.0)
    assert page.next_works(given_up)
    assert not page.next_works(broken)
    assert not page.next_works({"exit code": 9})


def test_a_second_machine_pays_where_half_the_time_is_what_the_cluster_adds(page: ModuleType):
    start, pool, byte, moved = 5.0, 1.0, 1e-9, 1e9
    found = page.pays_from(steady(start), steady(pool), steady(byte), moved)
    assert found.median == pytest.approx(2 * (4.0 + 1.0))
    for cpus in (2, 8, 64):
        work = found.median * cpus
        assert start + work / (2 * cpus) + byte * moved == pytest.approx(pool + work / cpus)


def test_it_is_computed_in_each_round(page: ModuleType):
    assert page.pays_from(figure(3.0, 5.0), figure(1.0, 1.0), figure(0.0, 0.0), 0).values == (4.0, 8.0)


def test_the_rows_are_of_each_cluster_and_volume(page: ModuleType):
    rows = list(page.pay_rows(took(**{"dask": 3.0, "mpi busy": 0.5}), {"none": 0, "1 GB": 1e9}))
    assert rows == [
        ("Dask", seconds(steady(4.0)), seconds(steady(24.0))),
        ("Ray", "any", seconds(steady(20.0))),
        ("mpi4py, `backoff=0`", "any", seconds(steady(19.0))),
    ]


def test_a_task_must_last_as_long_as_it_takes_to_hand_one_to_every_worker(page: ModuleType):
    assert page.shortest(steady(0.001), 32).median == pytest.approx(0.032)

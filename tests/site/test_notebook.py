"""The notebook chapter, executed as the site's build does it: in a kernel, from the notebook's folder."""

import multiprocessing
import os
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "docs" / "notebooks" / "in-a-notebook.ipynb"
CHILDS_ERROR = "Can't get attribute" if sys.version_info < (3, 14) else "has no attribute"

# Each error of the child goes to the kernel's stderr too; the warnings are of the Jupyter packages, not ours.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


def execute(folder, *more_cells):
    """The notebook's printed texts by cell id, after a run in a kernel whose working folder is `folder`."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    notebook.cells += [nbformat.v4.new_code_cell(source, id=f"more-{i}") for i, source in enumerate(more_cells)]
    NotebookClient(notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    return {
        cell.id: "".join(output.text for output in cell.outputs if output.get("name") == "stdout")
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


@pytest.fixture(scope="module")
def printed():
    return execute(
        NOTEBOOK.parent,
        """
        try:
            print(run_in("forkserver" if "forkserver" in methods else "spawn", count_here, 100))
        except BrokenProcessPool:
            print("broken")
        """,
        """
        pool = multiprocessing.get_context("spawn").Pool(1)
        try:
            print(pool.map_async(count_here, [100]).get(2))
        except multiprocessing.TimeoutError:
            print("no answer")
        finally:
            pool.terminate()
        """,
        """
        import os, signal, time

        pool = multiprocessing.get_context("spawn").Pool(1)
        first = pool.apply(os.getpid)  # the worker has started
        interrupted = pool.map_async(time.sleep, [60])
        time.sleep(0.5)
        try:
            os.killpg(os.getpgid(0), signal.SIGINT)  # as Jupyter does
            time.sleep(5)
        except KeyboardInterrupt:
            print("interrupted")
        print("lost" if pool.apply(os.getpid) != first and not interrupted.ready() else "kept")
        pool.terminate()
        """,
    )


def test_the_first_method_told_is_the_default_of_this_python(printed):
    assert printed["methods"].rstrip().endswith(str(multiprocessing.get_all_start_methods()))


def test_the_kernel_itself_can_call_a_function_of_a_cell(printed):
    assert printed["define"] == "1229\n"


def test_a_spawned_process_cannot(printed):
    assert printed["broken"].startswith("BrokenProcessPool: ")


def test_what_travels_are_two_names_and_a_fresh_python_has_no_such_function(printed):
    letter, error = printed["letter"].splitlines()
    assert "__main__" in letter
    assert "count_here" in letter
    assert "AttributeError" in error
    assert CHILDS_ERROR in error


def test_a_function_of_a_file_works_whatever_starts_the_process(printed):
    methods = [method for method in multiprocessing.get_all_start_methods() if method != "fork"]
    letter, answers = printed["works"].splitlines()
    assert "counting" in letter
    assert "__main__" not in letter
    assert answers == str(dict.fromkeys(methods, 1229))


def test_the_file_that_is_shown_is_the_one_beside_the_notebook(printed):
    assert printed["import"].rstrip() == (NOTEBOOK.parent / "counting.py").read_text().rstrip()


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="there is no fork here")
def test_a_forked_kernel_has_the_function_and_a_warning_since_python_3_12(printed):
    threads, answer, warned = printed["forked"].splitlines()
    assert int(threads.removeprefix("threads in this kernel: ")) > 1
    assert answer == "answer: 1229"
    assert ("DeprecationWarning" in warned) == (sys.version_info >= (3, 12))


def test_a_forkserver_cannot_either_as_the_text_says(printed):
    assert printed["more-0"] == "broken\n"


def test_a_pool_waits_for_ever_as_the_text_says(printed):
    assert printed["more-1"] == "no answer\n"


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="there are no process groups here")
def test_an_interrupt_ends_the_worker_and_loses_its_task_as_the_text_says(printed):
    assert printed["more-2"] == "interrupted\nlost\n"


def test_a_name_imported_before_a_reload_cannot_be_pickled(printed):
    assert "not the same object as counting.count_primes" in printed["stale"]


def test_its_first_cell_is_the_title_and_it_holds_no_output():
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert notebook.cells[0].source.startswith("# In a notebook\n")
    assert notebook.metadata.kernelspec.language == "python"
    for cell in notebook.cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None

def test_the_matrices_are_those_computed_with_more_threads(record, outcomes):
    assert record.output == outcomes["machine_learning/threads_in_each.py"].record.output


def test_only_the_limit_differs(record, outcomes):
    limited, other = (
        outcomes[f"machine_learning/{name}.py"].script.source for name in ("one_thread_in_each", "threads_in_each")
    )
    code = [
        line for line in limited.splitlines() if "os.environ" not in line and line != "import os" and '"""' not in line
    ]
    assert [line for line in code if line] == [line for line in other.splitlines() if line and '"""' not in line]

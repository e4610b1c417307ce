import multiprocessing as mp


def test_every_worker_has_the_value_that_was_passed(record):
    methods = sorted(mp.get_all_start_methods())
    expected = [
        line
        for value in "12"
        for line in (
            f"The parent passes LIMIT = {value}",
            *(f"{method:10}  LIMIT = {value}" for method in methods),
        )
    ]
    assert record.lines == expected

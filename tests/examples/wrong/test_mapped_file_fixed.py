"""A mapped file that another process replaces by a new one."""


def test_the_worker_reads_the_file_that_it_mapped(record):
    assert record.lines == [f"total: {7 * 20_000}", "exit code: 0"]

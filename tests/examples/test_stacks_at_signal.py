"""The module that each process of a hanging program imports: what it does is tested with all_stacks.py."""


def test_run_as_a_script_it_does_nothing(record):
    assert (record.output, record.run.files, record.run.changed) == ("", {}, ())

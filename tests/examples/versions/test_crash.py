import re


def test_both_say_that_a_process_died(records):
    for record in records.values():
        assert record.lines[0].startswith("error: A process in the process pool was terminated abruptly")


def test_only_3_15_says_which_and_how(records):
    assert records["3.15"].environment.start_method == "forkserver"  # with the others, the cause can be None
    assert records["3.14"].lines[1:] == ["cause: None"]
    assert re.fullmatch(r"cause: Process \d+ terminated abruptly with exit code 7", records["3.15"].lines[1])

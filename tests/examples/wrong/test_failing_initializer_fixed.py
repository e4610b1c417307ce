def test_the_executor_gives_up_at_the_first_failure(record):
    assert record.output.count("FileNotFoundError: ") == 1
    assert any(line.startswith("no_words.txt: BrokenProcessPool: ") for line in record.lines)


def test_the_cause_is_printed_as_the_page_says(record):
    assert "Exception in initializer:" in record.output


def test_an_initializer_that_succeeds_lets_the_tasks_run(record):
    assert record.lines[-1] == "words.txt: [True, False]"
    assert record.end == "exit 0"

def test_pages_that_can_be_had_are_read_and_the_others_keep_their_error(record):
    assert record.lines[-5:] == ["fine: 40", "busy: 40", "broken: 500", "missing: 404", "silent: TimeoutError()"]


def test_a_server_error_and_a_timeout_get_two_more_tries_and_a_missing_page_none(record):
    again = record.lines[:-5]
    assert again.count("/busy again after ClientResponseError") == 1
    assert again.count("/broken again after ClientResponseError") == 2
    assert again.count("/silent again after TimeoutError") == 2
    assert not any(line.startswith("/missing") for line in again)

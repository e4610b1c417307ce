import multiprocessing
import signal


def found(record, what):
    return next(line.removeprefix(what).strip() for line in record.lines if line.startswith(what))


def test_it_prints_the_start_methods_of_this_system(record):
    assert found(record, "start methods") == str(multiprocessing.get_all_start_methods())


def test_a_terminated_process_reports_the_signal(record):
    assert found(record, "exitcode after terminate()") == str(-signal.SIGTERM)


def test_a_shared_block_has_at_least_the_size_asked_for(record):
    assert int(found(record, "size of one shared byte")) >= 1


def test_the_queue_has_no_items_or_says_that_it_cannot_count(record):
    assert found(record, "qsize() of an empty queue") in ("0", "not implemented")

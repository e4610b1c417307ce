def test_the_worker_catches_the_interrupt_cleans_up_and_sets_its_exit_code(record):
    assert record.lines == [
        "The worker was interrupted",
        "The worker cleaned up",
        "Exit code 130",
    ]

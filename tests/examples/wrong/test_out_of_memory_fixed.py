"""Workers with a limit on their memory."""


def test_only_the_large_call_fails(record):
    assert record.lines == [
        "20 MB: 20,971,520 bytes loaded",
        "8000 MB: MemoryError",
        "30 MB: 31,457,280 bytes loaded",
    ]

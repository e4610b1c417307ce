"""Messages of locks, queues and shared memory."""


def test_each_case_left_its_message(record):
    messages = record.json("messages.json")
    assert {case: text.split(":")[0] for case, text in messages.items()} == {
        "released": "AssertionError",
        "not_owned": "AssertionError",
        "not_acquired": "AssertionError",
        "task_done": "ValueError",
        "empty": "_queue.Empty",
        "full": "queue.Full",
        "closed": "ValueError",
        "no_size": "ValueError",
        "exists": "FileExistsError",
        "exported": "BufferError",
        "gone": "FileNotFoundError",
        "too_long": "ValueError",
    }


def test_the_missing_block_is_named(record):
    assert "No such file or directory: '/psm_" in record.json("messages.json")["gone"]

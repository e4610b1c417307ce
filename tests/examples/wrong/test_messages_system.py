"""Messages of SQLite, asyncio and signals."""


def test_each_case_left_its_message(record):
    messages = record.json("messages.json")
    assert {case: text.split(":")[0] for case, text in messages.items()} == {
        "other_thread": "ProgrammingError",
        "signal": "ValueError",
        "loop_in_loop": "RuntimeError",
        "no_loop": "RuntimeError",
        "no_running_loop": "RuntimeError",
        "locked": "OperationalError",
        "malformed": "DatabaseError",
    }


def test_the_database_was_locked_and_then_cut_off(record):
    messages = record.json("messages.json")
    assert messages["locked"].endswith("database is locked")
    assert messages["malformed"].endswith("database disk image is malformed")

ERROR = "TypeError: cannot pickle '_thread.lock' object"


def test_3_13_names_the_type_only(records):
    assert records["3.13"].lines == [ERROR]


def test_3_14_names_the_place(records):
    first, *notes = records["3.14"].lines
    assert first == ERROR
    assert notes[:2] == ["when serializing list item 1", "when serializing dict item 'shared'"]
    assert all(note.startswith("when serializing tuple item") for note in notes[2:])
    assert len(notes) == 4

"""Messages about types of shared values, in the words of each version of Python."""


def test_an_unknown_typecode_is_named_as_such_since_3_15(records):
    said = {version: record.json("messages.json")["unknown_typecode"] for version, record in records.items()}
    assert said["3.11"] == said["3.13"] == said["3.14"] == "TypeError: this type has no size"
    assert said["3.15"].startswith("TypeError: bad typecode (must be a ctypes type or one of c, b,")


def test_values_that_dont_fit_are_refused(records):
    for record in records.values():
        messages = record.json("messages.json")
        assert messages["text_for_a_number"].startswith("TypeError: 'str' object cannot be interpreted")
        assert messages["text_too_long"] == "ValueError: byte string too long"

"""A crash with a traceback in a file."""


def test_the_file_names_the_signal_and_the_function(record):
    assert "Fatal Python error: Segmentation fault" in record.lines
    assert any(line.endswith(" in text_at") for line in record.lines)

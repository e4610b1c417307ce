from hashlib import pbkdf2_hmac


def test_all_the_files_are_there(record):
    assert record.lines == ["4 of 4 files written"]
    assert sorted(record.run.files) == ["ada.key", "bob.key", "cleo.key", "dan.key"]


def test_a_file_holds_the_key(record):
    assert record.text("ada.key") == pbkdf2_hmac("sha256", b"ada", b"salt", 400_000).hex()

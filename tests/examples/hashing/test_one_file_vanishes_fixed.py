from hashlib import sha256


def test_every_file_has_a_digest_or_an_error(record):
    found = dict(line.split(" ", 1) for line in record.lines)
    assert len(found) == 12
    assert found.pop("100000-0004.bin") == "No such file or directory"
    assert found["copy.bin"] == sha256(b"000003".ljust(100_000, b"\0")).hexdigest()[:12]

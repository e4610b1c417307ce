from hashlib import sha256, shake_128


def test_every_block_arrives_in_order(record):
    blocks = b"".join(shake_128(b"%d" % n).digest(50_000) for n in range(200))
    assert record.lines == [f"200 blocks, checksum {sha256(blocks).hexdigest()[:16]}"]

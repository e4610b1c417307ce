import zlib
from hashlib import sha256


def text(n):
    return b" ".join(b"%d" % (i * i) for i in range(n, n + 20_000))


def test_results_leave_the_pipeline_in_the_order_of_the_inputs(record):
    sums = [sha256(zlib.compress(text(n))).hexdigest() for n in range(16)]
    assert record.lines[0] == "16 checksums"
    assert record.lines[2] == f"checksum of all: {sha256(''.join(sums).encode()).hexdigest()[:16]}"


def test_the_failed_item_passes_through_and_the_pipeline_ends(record):
    assert record.lines[1].startswith("failed: write: TypeError(")
    assert record.end == "exit 0"

from multiprocessing import Pipe, get_context
from multiprocessing.shared_memory import SharedMemory

import numpy as np
import pytest

WAYS = ["argument", "kept", "new_block", "new_file", "result", "same_block", "send_bytes"]


@pytest.fixture
def ways(imported, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    module = imported("ways")
    array = np.arange(1000)
    block = SharedMemory(create=True, size=array.nbytes)
    end, pipe = Pipe(duplex=False)
    try:
        with get_context("fork").Pool(1, module.worker.keep, [end, block, {1000: array}]) as pool:
            yield module.Ways(pool, pipe, block), array
    finally:
        block.close()
        block.unlink()


def test_the_worker_gets_the_same_numbers_each_way(ways):
    sender, array = ways
    assert {way: getattr(sender, way)(array) for way in WAYS} == dict.fromkeys(WAYS, 499_500)


def test_a_list_and_bytes_can_be_arguments(ways):
    sender, array = ways
    assert sender.argument(array.tolist()) == sender.argument(bytes(array)) == 499_500


def test_it_prints_nothing(record):
    assert record.output == ""

from array import array
from multiprocessing import Pipe
from pickle import PickleBuffer
from threading import Thread

import pytest


class Block:
    """A value whose buffer can be sent out of band."""

    def __init__(self, data):
        self.data = data

    def __len__(self):
        return len(self.data)

    def __reduce_ex__(self, protocol):
        return Block, (PickleBuffer(self.data),)


@pytest.fixture
def pipe(imported):
    ours, its = Pipe()
    module = imported("through_a_pipe")
    receiver = Thread(target=module.receive, args=(its,))
    receiver.start()
    yield module, ours
    ours.send(None)
    receiver.join(30)
    assert not receiver.is_alive()


def test_the_receiver_answers_with_the_length_of_what_it_has_rebuilt(pipe):
    module, ours = pipe
    assert module.send(ours, [1, 2, 3]) == 3
    assert module.send_out_of_band(ours, "four") == 4
    assert module.send_out_of_band(ours, Block(array("q", range(5)))) == 5


def test_it_prints_nothing(record):
    assert record.output == ""

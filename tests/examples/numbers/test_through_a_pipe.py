from multiprocessing import Pipe
from threading import Thread

import numpy as np
import pytest


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
    assert module.send_out_of_band(ours, np.arange(5)) == 5


def test_it_prints_nothing(record):
    assert record.output == ""

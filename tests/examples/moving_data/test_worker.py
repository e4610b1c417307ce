import numpy as np


def test_a_list_bytes_and_an_array_have_the_same_sum(imported):
    array = np.arange(10)
    assert [imported("worker").add_up(value) for value in (array, bytes(array), array.tolist())] == [45] * 3


def test_it_prints_nothing(record):
    assert record.output == ""

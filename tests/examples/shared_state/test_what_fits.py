import re

import pytest


@pytest.fixture
def outcomes(record):
    """Trial and outcome of each line; two spaces or more part them."""
    return dict(re.split(r"  +", line) for line in record.lines)


def test_numbers_come_back_as_numbers(outcomes):
    assert outcomes['Value("i", 7).value'] == "7"
    assert outcomes['Value("d", 2.5).value'] == "2.5"


def test_an_array_made_with_a_length_is_all_zero(outcomes):
    assert outcomes['Array("i", 3)[:]'] == "[0, 0, 0]"


def test_a_slice_of_an_array_is_a_list(outcomes):
    assert outcomes['Array("d", [1, 2, 3])[1:]'] == "[2.0, 3.0]"


def test_an_array_of_characters_holds_bytes(outcomes):
    assert outcomes['Array("c", b"five!").value'] == "b'five!'"


def test_a_number_too_large_wraps_round(outcomes):
    assert outcomes['Value("i", 2**31).value'] == "-2147483648"


def test_a_fraction_and_a_text_are_refused(outcomes):
    assert outcomes['Value("i", 2.5)'] == "TypeError"
    assert outcomes['Array("i", ["text"])'] == "TypeError"


def test_an_array_cannot_grow(outcomes):
    assert outcomes['Array("i", 3).append(4)'] == "AttributeError"


def test_a_raw_value_has_no_lock(outcomes):
    assert outcomes['RawValue("i").get_lock()'] == "AttributeError"

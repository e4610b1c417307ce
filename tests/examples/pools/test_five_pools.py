import pytest


@pytest.fixture
def pools(imported):
    return imported("five_pools").POOLS


def test_the_five_have_one_interface(pools):
    assert list(pools) == ["pool", "executor", "joblib", "loky", "mpire"]


@pytest.mark.parametrize("name", ["pool", "executor"])
def test_results_come_in_the_order_of_the_items_with_and_without_a_chunk_size(pools, name):
    with pools[name](1, "spawn") as run:
        assert run(abs, range(-2, 2)) == [2, 1, 0, 1]
        assert run(abs, range(-2, 2), 2) == [2, 1, 0, 1]

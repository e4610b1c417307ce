def rows(record):
    return [line.split()[-3:] for line in record.lines]


def test_without_a_setting_no_worker_is_measured(record):
    assert rows(record)[1] == ["no"] * 3


def test_the_patch_measures_spawn_alone(record):
    assert rows(record)[2] == ["no", "yes", "no"]


def test_the_concurrency_setting_measures_all(record):
    assert rows(record)[3] == ["yes"] * 3


def test_a_joined_pool_is_measured(record):
    assert rows(record)[5] == ["yes"] * 3

def test_every_sale_is_added_up(record):
    stores = [line.split() for line in record.lines[2:-1]]
    assert [name for name, *_ in stores] == ["Bergen", "Cairo", "Lima", "Oslo", "Perth", "Quito"]
    assert sum(int(count) for _, count, *_ in stores) == 8 * 60_000


def test_a_result_is_small(record):
    assert int(record.lines[-1].split()[-2].replace(",", "")) < 2_000

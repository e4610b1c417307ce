"""The meter finds what this process holds, and the sum of all."""


def test_one_process_is_its_own_sum(record):
    head, one, total = record.lines
    assert head.split() == ["PID", "RSS", "PSS", "USS"]
    assert one.split()[1:] == total.split()[1:]
    rss, pss, uss = map(float, one.split()[1::2])
    assert rss >= pss >= uss > 0

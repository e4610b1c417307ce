def test_a_setting_has_a_loss(record):
    assert record.lines == ["(256, 7, 0.3): 0.0774"]

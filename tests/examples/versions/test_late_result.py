def test_3_11_catches_it(records):
    assert records["3.11"].lines == ["The result is late."]


def test_3_10_does_not(records):
    assert records["3.10"].end == "exit 1"
    assert records["3.10"].lines[-1] == "concurrent.futures._base.TimeoutError"

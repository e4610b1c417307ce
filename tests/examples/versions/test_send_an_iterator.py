def test_3_13_sends_it(records):
    assert records["3.13"].lines == ["504500"]


def test_3_14_cannot_pickle_it(records):
    assert records["3.14"].end == "exit 1"
    assert "TypeError: cannot pickle 'itertools.chain' object" in records["3.14"].lines

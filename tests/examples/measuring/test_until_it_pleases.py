import re


def test_one_look_is_wrong_as_rarely_as_promised_and_many_looks_are_not(record):
    told = record.json("told.json")
    assert told["once"] <= 0.05
    assert told["again"] > 0.05


def test_both_shares_are_printed(record):
    printed = [re.findall(r"in (\d+\.\d%)", line) for line in record.lines]
    assert printed == [[f"{share:.1%}"] for share in record.json("told.json").values()]

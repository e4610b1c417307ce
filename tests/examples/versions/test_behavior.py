def test_3_13_has_the_bugs_and_3_14_has_not(records):
    cases = ["default used up", "exception lost", "one exception for all calls"]
    assert records["3.13"].lines == [f"{case}: True" for case in cases]
    assert records["3.14"].lines == [f"{case}: False" for case in cases]

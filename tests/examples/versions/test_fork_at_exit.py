def test_the_process_starts_before_and_after_3_12(records):
    assert records["3.11"].lines == records["3.13"].lines == ["sent"]


def test_3_12_refuses_it(records):
    assert records["3.12"].lines[-1] == "RuntimeError: can't fork at interpreter shutdown"
    assert "sent" not in records["3.12"].lines

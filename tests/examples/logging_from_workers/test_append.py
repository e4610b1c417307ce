def test_every_line_is_whole(record):
    assert record.lines[0] == "7001 whole lines in 7001, of 7001"


def test_the_lines_out_of_order_are_counted(record):
    assert record.lines[1] == f"{record.json('late.json')} lines are older than the line above"

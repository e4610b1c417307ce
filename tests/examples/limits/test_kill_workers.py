import ast


def test_the_hung_item_is_set_aside_and_the_others_have_results(record):
    results, deadly, left = map(ast.literal_eval, record.lines)
    assert results == {20000: 31700, 30000: 47549, 50000: 79249, 60000: 95098}
    assert deadly == [40000]
    assert left == []

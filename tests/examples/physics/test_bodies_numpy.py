def test_it_gets_where_the_loop_gets(record, outcomes):
    assert record.lines == outcomes["physics/bodies_loop.py"].record.lines

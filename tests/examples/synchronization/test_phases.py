def test_the_result_is_that_of_one_process(record):
    cells = [0] * 1200
    cells[600] = 1
    for _ in range(100):
        cells = [cells[i - 1] ^ (cells[i] | cells[(i + 1) % 1200]) for i in range(1200)]
    assert record.lines == [f"live cells at the end: {sum(cells)}"]

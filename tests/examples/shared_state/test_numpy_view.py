def test_the_parent_sees_what_the_workers_wrote(record):
    rows = [[float(number) for number in line.strip("[] ").split()] for line in record.lines]
    assert rows == [[round((row + column) ** 0.5, 2) for column in range(4)] for row in range(6)]

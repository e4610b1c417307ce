def test_every_request_is_counted(record, counted):
    assert [line.split() for line in record.lines] == counted


def test_rows_cost_more_cpu_time_than_counts(record, outcomes):
    assert record.cpu > outcomes["data_files/count_processes.py"].record.cpu

def test_buffersize_limits_how_far_interpreters_run_ahead(record):
    said = record.json("trials.json")
    assert said["interpreters"]["ahead"] <= 10
    assert said["dask"]["ahead"] == 200


def test_both_raise_the_error_with_its_line_and_yield_results_in_order(record):
    for found in record.json("trials.json").values():
        assert found["error"] == "FileNotFoundError"
        assert found["shows line"]
        assert found["got"] == 2
        assert found["in order"]

def test_results_leave_the_pipeline_in_the_order_of_the_inputs(record):
    assert record.lines == ["20 checksums, in the order of the inputs"]

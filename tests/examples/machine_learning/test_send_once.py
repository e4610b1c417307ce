def test_a_task_weighs_next_to_nothing(record):
    assert record.json("size.json") < 1000


def test_the_result_is_that_of_the_heavy_tasks(record, outcomes):
    assert record.output == outcomes["machine_learning/send_each_time.py"].record.output

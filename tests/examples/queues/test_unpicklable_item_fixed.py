def test_put_itself_raises_and_the_others_arrive(record):
    assert record.lines == [
        "not sent: PicklingError",
        "received: ['first', 'third']",
        "exit code of the receiver: 0",
    ]

"""Exit codes by how a process ended."""


def test_each_end_has_its_exit_code(record):
    assert record.json("codes.json") == {
        "the function returned": 0,
        "an exception was raised": 1,
        'sys.exit("no such file")': 1,
        "sys.exit(-1)": 255,
        "os._exit(3)": 3,
        "invalid memory access": -11,
        "os.abort()": -6,
        "SIGTERM": -15,
        "SIGKILL": -9,
        "its fork server was killed": 255,
    }

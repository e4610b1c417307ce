def test_a_connection_and_a_file_are_refused(record):
    assert record.lines[0] == "Connection: cannot pickle 'sqlite3.Connection' object"
    assert record.lines[1].startswith("TextIOWrapper: cannot pickle")


def test_a_socket_is_sent(record):
    assert record.lines[2] == "socket: sent"


def test_both_copies_of_the_generator_draw_the_same_number(record):
    assert record.lines[3] == "Random: sent"
    assert record.lines[4].split()[-1] == record.lines[5].split()[-1]

def test_a_daemon_may_not_have_children(record):
    assert record.lines[0] == "Daemon: daemonic processes are not allowed to have children"
    assert "A grandchild" not in record.output


def test_a_daemon_is_cut_off_when_its_parent_ends_and_cleans_nothing_up(record):
    assert record.lines[-1] == "Parent: ends; daemon alive: True"
    assert "cleaned up" not in record.output
    assert record.end == "exit 0"

def test_larger_chunks_show_fewer_states(record):
    states = {line.split(":")[0]: line.split(":")[1].split() for line in record.lines}
    assert list(states) == ["chunksize=1", "chunksize=5", "chunksize=20"]
    assert all(found[0] == "0" and found[-1] == "40" for found in states.values())
    assert set(states["chunksize=20"]) <= {"0", "1", "21", "40"}
    assert len(states["chunksize=1"]) > len(states["chunksize=20"])

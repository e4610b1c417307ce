def test_it_finds_what_the_loop_finds(record, outcomes):
    assert record.lines == outcomes["data_files/whole_file.py"].record.lines

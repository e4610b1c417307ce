import pickle
import subprocess
import sys

import numpy as np

STEPS = ["send nothing", "pickle", "rebuild", "send as an argument", "send the path, load"]


def test_it_measures_its_sample(record):
    assert record.lines[0].startswith("1,000,")
    assert [line.split("ms", 1)[1].strip() for line in record.lines[1:]] == STEPS


def test_the_bytes_of_the_sample_can_be_sent_outside_the_pickle(record):
    assert int(record.lines[0].split()[2]) < 1000


def test_it_takes_a_file_of_your_own(imported, tmp_path):
    script = imported("how_it_travels").__file__
    for name in "own.pkl", "own.npy":
        file = tmp_path / name
        if file.suffix == ".npy":
            np.save(file, np.arange(9))
        else:
            file.write_bytes(pickle.dumps(complex(1)))  # has no length
        told = subprocess.check_output([sys.executable, script, file], text=True, timeout=30, cwd=tmp_path)
        assert [line.split("ms", 1)[1].strip() for line in told.splitlines()[1:]] == STEPS

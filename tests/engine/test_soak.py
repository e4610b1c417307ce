"""One round of the soak: a mix of hostile scripts, side by side and in turn, leaves nothing behind."""

import subprocess
import sys
from pathlib import Path

import pytest

SOAK = Path(__file__).parents[2] / "tools" / "soak.py"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="these scripts know Linux only")
def test_a_mix_of_hostile_scripts_leaves_nothing_behind():
    soak = subprocess.run([sys.executable, SOAK, "1"], capture_output=True, text=True, check=False)
    assert soak.stdout.endswith("0 things left, 0 runs not as they should be\n"), soak.stdout + soak.stderr
    assert soak.returncode == 0

"""The same script, its output read through a pipe"""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("order_on_a_terminal.py")

if __name__ == "__main__":
    command = [sys.executable, str(SCRIPT)]
    output = subprocess.check_output(command, text=True, timeout=30)
    print(output, end="")

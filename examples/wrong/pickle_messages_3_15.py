# /// script
# requires-python = ">=3.15"
# ///
"""The same messages of pickle on Python 3.15"""

import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    script = Path(__file__).with_name("pickle_messages.py")
    subprocess.run([sys.executable, script], check=True, timeout=60)

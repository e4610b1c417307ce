# /// script
# dependencies = ["py-spy"]
# ///
"""py-spy shows the stack of a running worker"""

import json
import subprocess
import sysconfig
from pathlib import Path

from workers import matches, stuck, waits

PY_SPY = Path(sysconfig.get_path("scripts"), "py-spy")


def dump(pid, *options):
    command = [PY_SPY, "dump", "--pid", str(pid), *options]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=30
    )
    return done.stdout + done.stderr


if __name__ == "__main__":
    with stuck(matches) as pid:
        text = dump(pid, "--locals")
        print(text)
    with stuck(waits) as pid:
        other = dump(pid)
    found = {"matches": "stuck.py" in text, "waits": "waits" in other}
    Path("found.json").write_text(json.dumps(found))

# /// script
# dependencies = ["numpy"]
# ///
"""Memory of workers whose fork server has imported NumPy (Linux)"""

import json
import multiprocessing
from pathlib import Path

from workers import measure

if __name__ == "__main__":
    multiprocessing.set_start_method("forkserver")
    multiprocessing.set_forkserver_preload(["__main__", "numpy"])
    held = measure()
    for kind, sizes in held.items():
        print(kind, *(f"{size / 1e6:6.1f}" for size in sizes.values()))
    Path("held.json").write_text(json.dumps(held))

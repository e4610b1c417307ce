# /// script
# [tool.measured]
# exclusive = true
# ///
"""400 bodies, one step after another

The energy before and after is the check.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from bodies import cluster, energy, moved, pulls

BODIES, STEPS = 400, 12


if __name__ == "__main__":
    places, speeds, masses = cluster(BODIES)
    before = energy(places, speeds, masses)
    for _ in range(STEPS):
        pulled = pulls(places, masses, 0, BODIES)
        places, speeds = moved(places, speeds, pulled)
    after = energy(places, speeds, masses)
    print(f"energy before {before:.6f}, after {after:.6f}")
    print(f"the first body is at {places[0]:.9f}")

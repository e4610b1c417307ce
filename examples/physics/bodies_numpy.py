# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""400 bodies in arrays, in one process

The pulls between all bodies are one expression on a matrix.
"""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from bodies import DT, SOFT, cluster, energy

BODIES, STEPS = 400, 12


def pulls(places, masses):
    apart = places[None, :] - places[:, None]
    cubed = (np.abs(apart) ** 2 + SOFT**2) ** 1.5
    return (apart * masses / cubed).sum(axis=1)


if __name__ == "__main__":
    places, speeds, masses = map(np.array, cluster(BODIES))
    before = energy(*cluster(BODIES))
    for _ in range(STEPS):
        speeds += pulls(places, masses) * DT
        places += speeds * DT
    after = energy(places.tolist(), speeds.tolist(), masses.tolist())
    print(f"energy before {before:.6f}, after {after:.6f}")
    print(f"the first body is at {places[0]:.9f}")

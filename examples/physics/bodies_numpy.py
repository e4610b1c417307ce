# /// script
# dependencies = ["numpy"]
#
# [tool.measured]
# exclusive = true
# ///
"""300 bodies in NumPy arrays, in one process"""

import numpy as np
from bodies import DT, SOFTENING, cluster, energy

BODIES, STEPS = 300, 16


def accelerations(positions, masses):
    apart = positions[None, :] - positions[:, None]
    cubed = (np.abs(apart) ** 2 + SOFTENING**2) ** 1.5
    return (apart * masses / cubed).sum(axis=1)


if __name__ == "__main__":
    before = energy(*cluster(BODIES))
    positions, velocities, masses = map(np.array, cluster(BODIES))
    for _ in range(STEPS):
        velocities += accelerations(positions, masses) * DT
        positions += velocities * DT
    after = energy(
        positions.tolist(), velocities.tolist(), masses.tolist()
    )
    print(f"energy before {before:.6f}, after {after:.6f}")
    print(f"the first body is at {positions[0]:.9f}")

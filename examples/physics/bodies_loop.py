# /// script
# [tool.measured]
# exclusive = true
# ///
"""300 bodies, simulated step by step"""

from bodies import accelerations, cluster, energy, moved

BODIES, STEPS = 300, 16

if __name__ == "__main__":
    positions, velocities, masses = cluster(BODIES)
    before = energy(positions, velocities, masses)
    for _ in range(STEPS):
        accelerated = accelerations(positions, masses, 0, BODIES)
        positions, velocities = moved(
            positions, velocities, accelerated
        )
    after = energy(positions, velocities, masses)
    print(f"energy before {before:.6f}, after {after:.6f}")
    print(f"the first body is at {positions[0]:.9f}")

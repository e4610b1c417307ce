# /// script
# [tool.measured]
# exclusive = true
# ///
"""Forty replications of a simulation in a loop"""

from queue_pool import SEEDS, mean_wait, report

if __name__ == "__main__":
    report([mean_wait(seed) for seed in SEEDS])

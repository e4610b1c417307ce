"""The CPUs that we may use, and how busy they are, by the system's own count."""

from __future__ import annotations

ERROR = 0.05
"""Seconds by which a difference of two counts may err: the system counts in steps of 10 ms, for each kind of use."""

IDLE = ("idle", "iowait", "guest", "guest_nice")
"""Kinds of time in which a CPU does nothing, and those that Linux counts as user and nice already."""


def busy() -> tuple[float, int]:
    """Seconds that our CPUs were not idle since the machine's start, in sum, and how many they are.

    Time that a hypervisor gave to other machines counts as busy too.
    """
    import psutil

    every = psutil.cpu_times(percpu=True)
    usable = psutil.Process().cpu_affinity() if hasattr(psutil.Process, "cpu_affinity") else range(len(every))
    counted = [every[cpu] for cpu in usable or () if cpu < len(every)]
    seconds = sum(sum(value for name, value in times._asdict().items() if name not in IDLE) for times in counted)
    return float(seconds), len(counted)

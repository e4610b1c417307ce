# /// script
# dependencies = ["psutil"]
# ///
"""Is this machine quiet enough to measure on?"""

import psutil

if __name__ == "__main__":
    share = psutil.cpu_times_percent(interval=0.5)
    idle = share.idle + getattr(share, "iowait", 0)  # waits for a disk
    print(f"CPUs busy: {100 - idle:.0f} %")
    if hasattr(share, "steal"):  # Linux; 0 outside a virtual machine
        print(f"waiting for the host (steal): {share.steal:.1f} %")
    load = psutil.getloadavg()[0]  # on Windows, 0.0 at first
    print(f"load average of the last minute: {load:.1f}")
    print(f"CPUs: {psutil.cpu_count()}")

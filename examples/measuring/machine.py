# /// script
# dependencies = ["psutil"]
# ///
"""Is this machine quiet enough to measure on?"""

import psutil

if __name__ == "__main__":
    share = psutil.cpu_times_percent(interval=0.5)
    print(f"CPUs busy: {100 - share.idle:.0f} %")
    if hasattr(share, "steal"):  # Linux, in a virtual machine
        print(f"taken by other virtual machines: {share.steal:.1f} %")
    load = psutil.getloadavg()[0]
    print(f"running or ready to run: {load:.1f} on average")
    print(f"CPUs: {psutil.cpu_count()}")

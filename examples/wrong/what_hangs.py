"""Show where each process is, while the program still runs

On Linux and macOS: import this module at the top of your file, and call
show_after(10) as the first thing behind the main guard.
"""

import faulthandler
import os
import signal
import sys
import time
from multiprocessing import active_children

# This signal is ignored by default, so it can't end a process. A forked
# child inherits the handler; a spawned one imports your file, and this.
faulthandler.register(signal.SIGURG, all_threads=True)


def show():
    said = f"Process {os.getpid()}, the parent:"
    print(said, file=sys.stderr, flush=True)
    faulthandler.dump_traceback()
    for child in sorted(active_children(), key=lambda c: c.pid):
        said = f"\nProcess {child.pid}, {child.name}:"
        print(said, file=sys.stderr, flush=True)
        os.kill(child.pid, signal.SIGURG)
        time.sleep(0.3)  # until it has printed


def show_after(seconds):
    def on_alarm(*_):
        show()
        signal.setitimer(signal.ITIMER_REAL, seconds)  # and again

    signal.signal(signal.SIGALRM, on_alarm)
    signal.setitimer(signal.ITIMER_REAL, seconds)

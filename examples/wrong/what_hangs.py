"""Show where each process is, while the program still runs

On Linux and macOS: import this module at the top of your file, and call
show_after(10) as the first thing behind the main guard.
"""

import faulthandler
import os
import signal
import time
from contextlib import suppress
from multiprocessing import active_children, util

# This signal is ignored by default, so it can't end a process. A forked
# child inherits the handler; a spawned one imports your file, and this.
faulthandler.register(signal.SIGURG, file=2, all_threads=True)


def show():
    # os.write, because the signal may have interrupted a print
    os.write(2, f"Process {os.getpid()}, the parent:\n".encode())
    faulthandler.dump_traceback(file=2)
    for child in sorted(active_children(), key=lambda c: c.pid):
        os.write(2, f"\nProcess {child.pid}, {child.name}:\n".encode())
        with suppress(ProcessLookupError):  # it ended in the meantime
            os.kill(child.pid, signal.SIGURG)
            time.sleep(0.3)  # until it has printed


def show_after(seconds):
    def on_alarm(*_):
        show()
        signal.setitimer(signal.ITIMER_REAL, seconds)  # and again

    signal.signal(signal.SIGALRM, on_alarm)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    # No alarm after the children are joined: it would end the program.
    timer = signal.ITIMER_REAL, 0
    util.Finalize(None, signal.setitimer, timer, exitpriority=-100)

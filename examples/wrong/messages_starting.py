# /// script
# [tool.measured.variants]
# "3.11" = {}
# "3.13" = {}
# "3.14" = {}
# "3.15" = {}
# ///
"""Messages of programs that can't start a worker"""

import json
import subprocess as sp
import sys
from pathlib import Path

PROGRAM = """
import multiprocessing as mp, os, sys, tempfile, types
def work(item): print(item)
if __name__ == "__main__":
    spawn, server = map(mp.get_context, ["spawn", "forkserver"])
    """
CASES = {
    "int_args": "spawn.Process(target=work, args=(5)).start()",
    "str_args": "spawn.Process(target=work, args=('abc')).start()",
    "method": "mp.get_context('threads')",
    "initializer": "spawn.Pool(1, initializer={})",
    "elsewhere": "spawn.Process(target=server.Process().start).start()",
    "late": "def late(): pass\n    spawn.Process(target=late).start()",
    "no_module": "m = sys.modules['plug'] = types.ModuleType('plug');"
    " exec('def f(): 0', vars(m)); spawn.Process(target=m.f).start()",
    "no_spec": "del __spec__; spawn.Process().start()",
    "folder": "tempfile.tempdir = os.path.abspath('x' * 99);"
    " os.mkdir(tempfile.tempdir); server.Process().start()",
    "no_file": "spawn.Process().start()",
}


def start(case):
    file = Path(f"{case}.py")
    file.write_text(PROGRAM + CASES[case], "utf-8")
    command = [sys.executable, "-" if case == "no_file" else file]
    return sp.Popen(command, stdin=sp.PIPE, stderr=sp.PIPE, text=True)


if __name__ == "__main__":
    messages = {}
    for case, program in [(case, start(case)) for case in CASES]:
        _, text = program.communicate(PROGRAM + CASES[case], 60)
        messages[case] = (text.splitlines() or ["no error"])[-1]
        print(f"{case}: {messages[case]}")
    Path("messages.json").write_text(json.dumps(messages), "utf-8")

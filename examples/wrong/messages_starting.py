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
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROGRAM = """
import multiprocessing as mp, os, sys, tempfile, types
def work(item): print(item)
if __name__ == "__main__":
    fork, spawn = mp.get_context("fork"), mp.get_context("spawn")
    server, process = mp.get_context("forkserver"), spawn.Process()
    module = sys.modules["plugin"] = types.ModuleType("plugin")
    exec("def work(): pass", vars(module))
    """
CASES = {
    "int_args": "spawn.Process(target=work, args=(5)).start()",
    "str_args": "spawn.Process(target=work, args=('abc')).start()",
    "method": "mp.get_context('threads')",
    "initializer": "spawn.Pool(1, initializer={})",
    "elsewhere": "fork.Process(target=process.start).start()",
    "late": "def late(): pass\n    spawn.Process(target=late).start()",
    "no_module": "spawn.Process(target=module.work).start()",
    "no_spec": "del __spec__; process.start()",
    "folder": "tempfile.tempdir = os.path.abspath('x' * 99);"
    " os.mkdir(tempfile.tempdir); server.Process().start()",
    "no_file": "process.start()",
}


def last_line(case):
    code, file = PROGRAM + CASES[case], Path(f"{case}.py")
    file.write_text(code, "utf-8")
    command = [sys.executable, "-" if case == "no_file" else file]
    run = sp.Popen(command, stdin=sp.PIPE, stderr=sp.PIPE, text=True)
    errors = run.communicate(code, timeout=60)[1].splitlines()
    return errors[-1] if errors else "no error"


if __name__ == "__main__":
    with ThreadPoolExecutor(2) as executor:
        messages = dict(zip(CASES, executor.map(last_line, CASES)))
    print(text := json.dumps(messages, indent=2))
    Path("messages.json").write_text(text, "utf-8")

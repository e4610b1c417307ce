# /// script
# [tool.measured]
# exclusive = true
# ///
"""Six workers of a fork server that has imported the modules"""

import asyncio
import email.policy
import http.server
import multiprocessing as mp
import unittest.mock
from xml.dom import minidom

MODULES = asyncio, email.policy, http.server, unittest.mock, minidom


def work(n):
    return n * n + len(MODULES)


if __name__ == "__main__":
    context = mp.get_context("forkserver")
    context.set_forkserver_preload([m.__name__ for m in MODULES])
    for n in range(6):
        worker = context.Process(target=work, args=(n,))
        worker.start()
        worker.join()

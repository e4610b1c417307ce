# /// script
# requires-python = ">=3.15"
# [tool.measured]
# command = ["{python}", "-W", "default", "{file}"]
# ///
"""A misspelled module in the preload list"""

from multiprocessing import get_context

if __name__ == "__main__":
    context = get_context("forkserver")
    context.set_forkserver_preload(["jsn"], on_error="warn")
    worker = context.Process(target=print, args=["worker"])
    worker.start()
    worker.join(timeout=30)

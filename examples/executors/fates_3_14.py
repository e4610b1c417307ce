# /// script
# requires-python = ">=3.14"
# ///
"""The fate of the calls when the workers are stopped"""

from fates import show


def terminate(pool, calls):
    pool.terminate_workers()
    calls[0].exception(timeout=30)


def kill(pool, calls):
    pool.kill_workers()
    calls[0].exception(timeout=30)


if __name__ == "__main__":
    print(f"{'':20}{'Running':18}{'Queued':18}Later")
    show("terminate_workers()", terminate)
    show("kill_workers()", kill)

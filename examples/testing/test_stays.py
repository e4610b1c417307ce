# /// script
# dependencies = ["pytest", "pytest-timeout"]
# [tool.measured]
# command = [
#   "{python}", "-m", "pytest", "-p", "no:cacheprovider",
#   "-q", "--tb=line", "-rN", "{file}",
# ]
# timeout = 10
# expect = "timeout"
# ///
"""A test that fails before it stops its worker"""

from multiprocessing import Process, Queue


def serve(requests, counts):
    while (text := requests.get()) is not None:
        counts.put(len(text.split()))


def test_serve():
    requests, counts = Queue(), Queue()
    server = Process(target=serve, args=(requests, counts))
    server.start()
    requests.put("to be or not to be")
    assert counts.get(timeout=60) == 7  # it is 6
    requests.put(None)
    server.join()

# /// script
# [tool.measured]
# timeout = 2
# expect = "timeout"
# ///
"""A producer that fails before it has put its sentinel"""

from multiprocessing import Process, Queue

READINGS = ["104729", "15487", "n/a", "7919"]


def produce(readings):
    for text in READINGS:
        readings.put(int(text))
    readings.put(None)


def consume(readings):
    for number in iter(readings.get, None):
        print("got", number, flush=True)
    print("the consumer has ended", flush=True)


if __name__ == "__main__":
    readings = Queue()
    producer = Process(target=produce, args=(readings,))
    consumer = Process(target=consume, args=(readings,))
    producer.start()
    consumer.start()
    producer.join()
    consumer.join()
    raise SystemExit(producer.exitcode or consumer.exitcode)

# /// script
# [tool.measured]
# expect = "exit 1"
# ///
"""A producer that fails and still puts its sentinel"""

from multiprocessing import Process, Queue

READINGS = ["104729", "15487", "n/a", "7919"]


def produce(readings):
    try:
        for text in READINGS:
            readings.put(int(text))
    finally:
        readings.put(None)


def consume(readings):
    while (number := readings.get(timeout=30)) is not None:
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

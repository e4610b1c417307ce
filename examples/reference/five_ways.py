"""Five ways for a result to reach the parent"""

from math import isqrt
from multiprocessing import Manager, Pipe, Process, Queue, Value
from multiprocessing.shared_memory import SharedMemory


def count_primes(stop):
    divisors = ((n, range(2, isqrt(n) + 1)) for n in range(2, stop))
    return sum(all(n % d for d in below) for n, below in divisors)


def work(way, to):
    found = count_primes(10_000)
    if way == "Queue":
        to.put(found)
    elif way == "Pipe":
        to.send(found)
    elif way == "Value":
        to.value = found
    elif way == "Manager":
        to["primes"] = found
    else:
        to.buf[0:8] = found.to_bytes(8, "little")


if __name__ == "__main__":
    queue, value, (end, other_end) = Queue(), Value("q"), Pipe()
    block = SharedMemory(create=True, size=8)
    try:
        with Manager() as manager:
            ways = {"Queue": queue, "Pipe": other_end, "Value": value}
            ways |= {"Manager": manager.dict(), "SharedMemory": block}
            pairs = ways.items()
            workers = [
                Process(target=work, args=pair) for pair in pairs
            ]
            for worker in workers:
                worker.start()
            found = [queue.get(timeout=30)]  # before join()
            found += [end.recv() if end.poll(30) else None]
            for worker in workers:
                worker.join(30)
            found += [value.value, ways["Manager"]["primes"]]
        found += [int.from_bytes(block.buf[:8], "little")]
    finally:
        block.close()
        block.unlink()
    print(dict(zip(ways, found)))

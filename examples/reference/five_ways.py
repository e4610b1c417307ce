"""Five ways for a result to reach the parent

Messages are read before their sender is joined; shared memory and
managed objects are read when the writer has ended.
"""

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
        to.buf[:8] = found.to_bytes(8, "little")


if __name__ == "__main__":
    queue, (end, other_end), value = Queue(), Pipe(), Value("q")
    block = SharedMemory(create=True, size=8)
    try:
        with Manager() as manager:
            shared = manager.dict()
            ways = {"Queue": queue, "Pipe": other_end, "Value": value}
            ways |= {"Manager": shared, "SharedMemory": block}
            workers = [Process(target=work, args=w) for w in ways.items()]
            for worker in workers:
                worker.start()
            found = [queue.get(timeout=30), end.recv()]
            for worker in workers:
                worker.join(30)
            found += [value.value, shared["primes"]]
        found.append(int.from_bytes(block.buf[:8], "little"))
    finally:
        block.close()
        block.unlink()
    print(dict(zip(ways, found)))

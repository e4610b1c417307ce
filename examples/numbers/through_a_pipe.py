"""Send values to a worker by a pipe, in band and out of band"""

import pickle


def receive(pipe):
    while (value := pipe.recv()) is not None:
        if isinstance(value, int):  # the number of parts
            packed, *buffers = [pipe.recv_bytes() for _ in range(value)]
            value = pickle.loads(packed, buffers=buffers)
        pipe.send(len(value))


def send(pipe, value):
    pipe.send(value)  # pickles in band, as pools do
    return pipe.recv()


def send_out_of_band(pipe, value):
    buffers = []
    packed = pickle.dumps(value, 5, buffer_callback=buffers.append)
    pipe.send(1 + len(buffers))
    for part in packed, *(buffer.raw() for buffer in buffers):
        pipe.send_bytes(part)
    return pipe.recv()

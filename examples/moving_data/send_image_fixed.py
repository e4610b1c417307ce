# /// script
# dependencies = ["numpy"]
# ///
"""Send the pixels of a small image as flat bytes, and its name"""

from multiprocessing import Pipe, Process

import numpy as np


def receive(pipe):
    size = len(pipe.recv_bytes())
    print("received", size, "bytes of", pipe.recv_bytes())


if __name__ == "__main__":
    image = np.zeros((48, 64, 3), np.uint8)
    end, pipe = Pipe(duplex=False)
    worker = Process(target=receive, args=[end], daemon=True)
    worker.start()
    pipe.send_bytes(image.data.cast("B"))
    pipe.send_bytes(b"sky.jpg")
    worker.join(10)
    print("sent", image.nbytes)

import subprocess
import sys

MANY_ROWS = """
from multiprocessing import Pipe
from threading import Thread
import numpy as np
end, pipe = Pipe(duplex=False)
sender = Thread(target=pipe.send_bytes, args=[np.zeros(({rows}, 2), np.uint8)], daemon=True)
sender.start()
end.recv_bytes()
sender.join(0.5)
print(sender.is_alive())
"""


def test_rows_are_counted_instead_of_bytes_and_the_next_message_is_lost(record):
    assert record.lines == ["received 48 bytes of b''", "sent 9216"]


def test_from_16385_rows_on_it_never_returns():
    for rows in 16_384, 16_385:
        command = [sys.executable, "-c", MANY_ROWS.format(rows=rows)]
        returned = subprocess.check_output(command, text=True, timeout=30) == "False\n"
        assert returned == (rows == 16_384)

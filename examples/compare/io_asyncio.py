# /// script
# [tool.measured]
# exclusive = true
# ///
"""Ask a slow server with asyncio

One thread waits for all answers at once.
"""

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from slow_server import slow_server

QUESTIONS = range(8)


async def ask(address, question):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"%d\n" % question)
    answer = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return answer.decode().strip()


async def ask_all(address):
    return await asyncio.gather(*(ask(address, n) for n in QUESTIONS))


if __name__ == "__main__":
    with slow_server() as address:
        answers = asyncio.run(ask_all(address))
    print(f"{len(answers)} answers, the last one: {answers[-1]}")
    assert answers == [f"answer {n}" for n in QUESTIONS]

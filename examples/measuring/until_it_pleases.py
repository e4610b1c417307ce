"""Equal ways, compared once or again after every further round"""

import json
import random
from pathlib import Path

from verdict import compare

SESSIONS, ROUNDS, MOST = 1_000, 11, 40
NOISE = 0.3


def session(drawn):
    """Return the times of two ways that are the same."""
    times = [drawn.lognormvariate(0, NOISE) for _ in range(2 * MOST)]
    return times[::2], times[1::2]


def differs(one, two, rounds):
    *_, verdict = compare(one[:rounds], two[:rounds])
    return verdict != "no difference shown"


if __name__ == "__main__":
    drawn = random.Random(1)
    sessions = [session(drawn) for _ in range(SESSIONS)]
    fixed = sum(differs(*ways, ROUNDS) for ways in sessions)
    looked = sum(
        any(differs(*ways, rounds) for rounds in range(6, MOST + 1))
        for ways in sessions
    )
    told = {"once": fixed / SESSIONS, "again": looked / SESSIONS}
    print(
        f"after {ROUNDS} rounds: a wrong verdict in {told['once']:.1%}"
    )
    print(f"after any of 6 to {MOST} rounds: in {told['again']:.1%}")
    Path("told.json").write_text(json.dumps(told))

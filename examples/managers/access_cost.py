# /// script
# [tool.measured]
# exclusive = true
# ///
"""Time per statement, with and without a manager

Nothing else uses the manager meanwhile.
"""

import json
from multiprocessing import Manager, Value
from pathlib import Path
from timeit import timeit

STATEMENTS = {
    "plain['last'] = 1": 100_000,
    "value.value = 1": 50_000,
    "managed['last'] = 1": 1_000,
    "target.update(thousand)": 100,
    "managed['inner'].append(1)": 50,
    "inner.append(1)": 1_000,
    "sum(numbers)": 2,
    "sum(numbers[:])": 200,
}

if __name__ == "__main__":
    costs = {}
    with Manager() as manager:
        inner = manager.list()
        names = {
            "plain": {},
            "value": Value("q", 0),
            "managed": manager.dict(inner=inner),
            "inner": inner,
            "target": manager.dict(),
            "thousand": dict.fromkeys(range(1000)),
            "numbers": manager.list(range(1000)),
        }
        for statement, times in STATEMENTS.items():
            took = timeit(statement, globals=names, number=times)
            costs[statement] = took / times
    Path("costs.json").write_text(json.dumps(costs), encoding="utf-8")
    for statement, cost in costs.items():
        print(f"{statement:28}{cost * 1e6:10.2f} µs")

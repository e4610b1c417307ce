# /// script
# requires-python = ">=3.14"
# dependencies = ["numpy"]
# ///
"""Ask an interpreter which modules it can't import"""

from concurrent.futures import InterpreterPoolExecutor
from importlib import import_module

MODULES = ["asyncio", "decimal", "faulthandler", "numpy"]


def refusal(module):
    try:
        import_module(module)
    except ImportError as error:
        return str(error).strip().splitlines()[-1]


if __name__ == "__main__":
    with InterpreterPoolExecutor(1) as pool:
        for module, said in zip(MODULES, pool.map(refusal, MODULES)):
            print(f"{module}: {said or 'works'}")

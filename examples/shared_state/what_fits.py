"""Values that a Value and an Array hold, and values that they refuse"""

from ctypes import Structure, c_double, c_int
from multiprocessing import Array, Value


class Particle(Structure):
    _fields_ = [("mass", c_double), ("charge", c_int)]


def refused(function, *arguments):
    try:
        function(*arguments)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    print(Value("i", 7).value, Value("d", 2.5).value)
    print(Array("i", 3)[:], Array("d", [1, 2, 3])[1:])
    print(Array("c", b"five!").value)
    print(Value(Particle, 0.5, -1).charge)
    print("too large:", Value("i", 2**31).value)

    refused(Value, "i", 2.5)
    refused(Array, "i", ["text"])
    refused(setattr, Array("c", b"five!"), "value", b"longer")

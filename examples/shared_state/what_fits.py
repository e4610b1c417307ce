"""What a Value and an Array hold, and what they refuse

The letter names a C type of fixed size. A number too large for it
wraps round without a word; text and objects do not fit at all.
"""

from multiprocessing import Array, RawValue, Value

TRIALS = """
Value("i", 7).value
Value("d", 2.5).value
Array("i", 3)[:]
Array("d", [1, 2, 3])[1:]
Array("c", b"five!").value
Value("i", 2**31).value
Value("i", 2.5)
Array("i", ["text"])
Array("i", 3).append(4)
RawValue("i").get_lock()
"""

if __name__ == "__main__":
    names = {"Array": Array, "RawValue": RawValue, "Value": Value}
    for trial in TRIALS.split("\n")[1:-1]:
        try:
            outcome = repr(eval(trial, names))
        except (AttributeError, TypeError) as error:
            outcome = type(error).__name__
        print(f"{trial:27} {outcome}")

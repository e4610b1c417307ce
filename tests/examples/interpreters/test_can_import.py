def test_numpy_and_a_module_of_the_standard_library_refuse(record):
    said = dict(line.split(": ", 1) for line in record.lines)
    assert {module for module, text in said.items() if text == "works"} == {"asyncio", "decimal"}
    for module in "faulthandler", "numpy":
        assert "does not support loading in subinterpreters" in said[module]

from measured.project import Project
from measured.script import Script


def test_the_pool_finds_what_the_loop_found(record, outcomes):
    assert record.output == outcomes["start/loop_serial.py"].record.output


def test_the_function_is_the_one_of_the_version_without_a_pool():
    pool, plain = (Script.named(f"start/{name}.py", Project.find()) for name in ("loop_pool", "loop_function"))
    assert pool.part("longest_chain") == plain.part("longest_chain")

import re

OLDEST_WITH_IT = {
    "concurrent.futures.ProcessPoolExecutor(max_tasks_per_child)": "3.11",
    "itertools.batched": "3.12",
    "os.process_cpu_count": "3.13",
    "multiprocessing.shared_memory.SharedMemory(track)": "3.13",
    "queue.Queue.shutdown": "3.13",
    "concurrent.futures.Executor.map(buffersize)": "3.14",
    "concurrent.futures.ProcessPoolExecutor.kill_workers": "3.14",
    "multiprocessing.process.BaseProcess.interrupt": "3.14",
    "multiprocessing.set_forkserver_preload(on_error)": "3.15",
    "profiling.sampling": "3.15",
}


def minor(variant):
    return int(variant.split(".")[1])


def test_each_name_is_there_from_the_documented_version_on(records):
    for variant, record in records.items():
        found = record.json("names.json")
        for name, oldest in OLDEST_WITH_IT.items():
            assert found[name] == (minor(variant) >= minor(oldest)), (variant, name)


def test_neither_a_queue_nor_imap_has_what_its_relative_has(records):
    found = records["3.15"].json("names.json")
    assert not found["multiprocessing.queues.Queue.shutdown"]
    assert not found["multiprocessing.pool.Pool.imap(buffersize)"]


def test_the_lines_say_the_same_as_the_file(records):
    for record in records.values():
        lines = [re.fullmatch(r"(yes|no ) (\S+)", line) for line in record.lines]
        found = record.json("names.json")
        assert {line[2]: line[1] == "yes" for line in lines} == found

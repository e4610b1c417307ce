"""Replications until the result is precise enough"""

from concurrent.futures import ProcessPoolExecutor

from queue_pool import interval, mean_wait

LEAST, MOST, WANTED = 20, 400, 0.1

if __name__ == "__main__":
    waits = []
    with ProcessPoolExecutor() as pool:
        calls = [
            pool.submit(mean_wait, f"2026-{n}") for n in range(MOST)
        ]
        try:
            for call in calls:  # in the order of the seeds
                waits.append(call.result(timeout=60))
                if len(waits) >= LEAST and interval(waits)[1] < WANTED:
                    break
        finally:  # after an error, too
            pool.shutdown(cancel_futures=True)
    mean, error = interval(waits)
    print(
        f"{len(waits)} replications: mean wait {mean:.2f} ± {error:.2f}"
    )
    print(
        "the limit was reached" if error >= WANTED else "precise enough"
    )

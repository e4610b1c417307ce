# /// script
# dependencies = ["pandas"]
#
# [tool.measured]
# exclusive = true
# ///
"""Sales by store from CSV files, added up by the parent"""

import pickle
from multiprocessing import Pool

import pandas as pd
from sales import folder_of_sales


def read(file):
    """Return all sales of a file."""
    return pd.read_csv(file, usecols=["store", "cents"])


if __name__ == "__main__":
    with folder_of_sales() as folder, Pool() as pool:
        days = list(pool.imap_unordered(read, folder.iterdir()))
    sales = pd.concat(days).groupby("store")["cents"]
    stores = sales.agg(["count", "sum", "mean"])
    print(stores.round(1).to_string())
    print(
        f"one result as a pickle: {len(pickle.dumps(days[0])):,} bytes"
    )

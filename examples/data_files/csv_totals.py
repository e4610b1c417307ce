# /// script
# dependencies = ["pandas"]
#
# [tool.measured]
# exclusive = true
# ///
"""Sales by store from CSV files, added up by the workers"""

import pickle
from multiprocessing import Pool

import pandas as pd
from sales import folder_of_sales


def totals(file):
    """Return the number and the sum of a file's sales by store."""
    sales = pd.read_csv(file, usecols=["store", "cents"])
    return sales.groupby("store")["cents"].agg(["count", "sum"])


if __name__ == "__main__":
    with folder_of_sales() as folder, Pool() as pool:
        days = list(pool.imap_unordered(totals, folder.iterdir()))
    stores = pd.concat(days).groupby("store").sum()
    stores["mean"] = stores["sum"] / stores["count"]
    print(stores.round(1).to_string())
    print(
        f"one result as a pickle: {len(pickle.dumps(days[0])):,} bytes"
    )

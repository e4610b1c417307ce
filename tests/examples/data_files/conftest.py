import pytest


@pytest.fixture
def counted():
    """Return the counts that the logs must give: pages, requests, errors."""
    return [
        ["/", "23625", "250"],
        ["/cart", "23750", "125"],
        ["/item", "26375", "250"],
        ["/pay", "26875", "125"],
        ["/search", "24375", "125"],
    ]

import pytest


@pytest.fixture
def counted():
    """Return the counts that the logs must give: pages, requests, errors."""
    return [
        ["/", "39690", "420"],
        ["/cart", "39900", "210"],
        ["/item", "44310", "420"],
        ["/pay", "45150", "210"],
        ["/search", "40950", "210"],
    ]

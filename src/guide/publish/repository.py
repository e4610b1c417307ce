"""Whether the pages of a site link to its repository."""

from __future__ import annotations

from collections.abc import Mapping

LINK = 'class="md-source"'
"""The theme's link to the repository in the header, which is there where the configuration names its address."""

WARNING = (
    "Warning: no page links to the repository, because its address isn't set.\n"
    "  Set REPO_URL=https://github.com/OWNER/NAME, and EDIT_URI=edit/main/docs/ for links to edit a page."
)


def warning(pages: Mapping[str, str]) -> str:
    """Return a warning if the home page has no link to the repository, else an empty text."""
    home = pages.get("index.html", LINK)
    return "" if LINK in home else WARNING

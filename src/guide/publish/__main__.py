"""Finish a site that another generator built: `python -m guide.publish FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from guide.publish import publish
from measured.build import Build
from measured.fences import claims
from measured.project import Project
from measured.site import add_files


def main(arguments: list[str]) -> int:
    """Finish the site in the folder named by the only argument. Returns the exit code."""
    if len(arguments) != 1 or not any(Path(arguments[0]).rglob("*.html")):
        print("usage: python -m guide.publish FOLDER, with a folder of built pages", file=sys.stderr)
        return 2
    project, site = Project.find(), Path(arguments[0])
    build = Build.from_store(project)
    claims(build)  # renders every fence, so that the build holds the files they link to
    add_files(project, site, build)
    publish(site, build)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

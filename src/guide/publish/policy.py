"""The content security policy of a page, in the page itself: static hosts send no header for it."""

from __future__ import annotations

import base64
import hashlib
import re

from guide.publish.html import ZENSICAL

CHARSET = '<meta charset="utf-8">'
POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">'
INLINE_SCRIPT = re.compile(r'<script(?![^>]* (?:src=|type="application/))[^>]*>(.*?)</script>', re.DOTALL)
"""A script in the page itself; a type of application/… marks data."""


def with_policy(page: str) -> str:
    """Return a page with a content security policy: it loads only from its own site and runs only its present scripts.

    A script that is changed afterwards doesn't run, so this comes last.
    """
    digests = {hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(page)}
    hashes = "".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in sorted(digests))
    styles = " 'unsafe-inline'" if ZENSICAL in page else ""  # its search makes a style sheet, which has no fixed hash
    policy = (
        f"default-src 'none'; script-src 'self'{hashes}; style-src 'self'{styles}; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
    page = re.sub(POLICY.format(".*?"), "", page)
    return page.replace(CHARSET, CHARSET + POLICY.format(policy), 1)

"""The ends of error messages about a wrong word."""

import difflib


def did_you_mean(word: str, known: list[str]) -> str:
    """The end of an error message about a wrong word: the words most like it, or all there are."""
    if close := difflib.get_close_matches(word, known, n=3, cutoff=0.6):
        return f"; did you mean {' or '.join(close)}?"
    return f"; known: {', '.join(known)}" if len(known) <= 10 else ""

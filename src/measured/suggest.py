"""Suggestions in error messages about an unknown word."""

import difflib


def did_you_mean(word: str, known: list[str]) -> str:
    """Return the end of an error message about an unknown word: the most similar words, or all if they are few."""
    if close := difflib.get_close_matches(word, known, n=3, cutoff=0.6):
        return f"; did you mean {' or '.join(close)}?"
    return f"; known: {', '.join(known)}" if 0 < len(known) <= 10 else ""

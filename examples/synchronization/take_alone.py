# /// script
# [tool.measured]
# exclusive = true
# ///
"""One process that checks all numbers, without a lock"""

LIMIT = 350_000


def is_palindrome(n):
    return str(n) == str(n)[::-1]


if __name__ == "__main__":
    found = sum(is_palindrome(n**4) for n in range(LIMIT))
    print(found, "fourth powers are palindromes")

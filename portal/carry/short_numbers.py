"""Whole numbers in few letters."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def in_base36(number: int) -> str:
    """Return a number that is not negative with the digits 0-9 and a-z; ``int(…, 36)`` reads it."""
    letters = ""
    while number or not letters:
        number, place = divmod(number, len(DIGITS))
        letters = DIGITS[place] + letters
    return letters

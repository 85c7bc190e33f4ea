"""Numbers of rows as forms send them, whoever may have typed or forged them."""

_LONGEST = 18


def sent_number(text: str) -> int:
    """Return the number of a row; 0, which no row has, for whatever else was sent."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LONGEST else 0

"""A month is written out, as in every sentence: January 1, 2026."""

DATE_FORMAT = "F j, Y"

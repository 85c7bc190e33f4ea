"""The JSON interface: the same rules and dates, for programs."""

"""The accessibility statement: what was tried, by what, when, and what people have yet to try."""

"""The walk on the web: one question a page, and the result."""

"""Reads the parameters of an address: one value a name."""

from django.http import QueryDict


def understood(query: QueryDict) -> dict[str, str]:
    """Return the parameters that say one thing; a name with several values says nothing."""
    return {name: values[0] for name, values in query.lists() if len(set(values)) == 1}


def contradicting(query: QueryDict) -> set[str]:
    """Return the names that were given more than one value."""
    return {name for name, values in query.lists() if len(set(values)) > 1}

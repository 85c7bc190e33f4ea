"""Asks the JSON interface as a program elsewhere would. No test here has a database."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

Ask = Callable[..., Any]


@pytest.fixture
def ask(client: Client) -> Ask:
    """Return a function that asks an address with parameters and gives the parsed answer."""

    def asked(path: str, parameters: Any = (), status: int = 200, **headers: str) -> Any:
        pairs = list(parameters.items()) if hasattr(parameters, "items") else list(parameters)
        address = f"/api/v1/{path}?{urlencode(pairs)}"
        response = client.get(address, headers={k.replace("_", "-"): v for k, v in headers.items()})
        assert response.status_code == status, response.content.decode()
        assert response.headers["Content-Type"] == "application/json"
        return response.json()

    return asked

"""One canonical form of data, so that the same data always has the same fingerprint."""

import hashlib
import json


def canonical(data: object, encoder: type[json.JSONEncoder] | None = None) -> str:
    """Return ``data`` as JSON, keys sorted, no spaces; TypeError for what JSON cannot say."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), cls=encoder)


def sha256(*parts: str) -> str:
    """Return the SHA-256 of the parts, each with its length before it, as hexadecimal.

    The lengths keep two different lists of parts from ever reading alike.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode()
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()

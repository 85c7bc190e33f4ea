"""A passkey in software: it answers what `navigator.credentials` is asked, over HTTP alone."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from secrets import token_bytes

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

ORIGIN, HOST = "http://localhost:8000", "localhost"
PRESENT, WITH_KEY = 0x01, 0x40


def demand(settings: Settings) -> None:
    """Let nobody in without a second factor, and take passkeys of this place."""
    settings.SECOND_FACTOR = True
    settings.OTP_WEBAUTHN_RP_ID, settings.OTP_WEBAUTHN_ALLOWED_ORIGINS = HOST, [ORIGIN]


class Authenticator:
    """One key; ``register`` and ``authenticate`` go through both ends of a step."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = token_bytes(16)

    def register(self, browser: Client) -> HttpResponse:
        """Add the key to the account of whoever sits at the browser."""
        begun = browser.post("/admin/webauthn/registration/begin/")
        if begun.status_code != 200:
            return begun
        point = self.key.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32), -3: point.y.to_bytes(32)}
        named = bytes(16) + len(self.name).to_bytes(2) + self.name + cbor2.dumps(cose)
        made = {"fmt": "none", "attStmt": {}, "authData": _data(PRESENT | WITH_KEY) + named}
        said = _said("webauthn.create", begun.json()["challenge"])
        sent = {"attestationObject": _text(cbor2.dumps(made)), "clientDataJSON": _text(said)}
        return self._sent(browser, "registration", sent)

    def authenticate(self, browser: Client, *, forged: bool = False) -> HttpResponse:
        """Sign what is asked; ``forged``: something else."""
        begun = browser.post("/admin/webauthn/authentication/begin/")
        said, data = _said("webauthn.get", begun.json()["challenge"]), _data(PRESENT)
        signed = data + sha256(b"" if forged else said).digest()
        signature = self.key.sign(signed, ec.ECDSA(SHA256()))
        sent = {
            "authenticatorData": _text(data),
            "clientDataJSON": _text(said),
            "signature": _text(signature),
        }
        return self._sent(browser, "authentication", sent)

    def _sent(self, browser: Client, step: str, sent: dict[str, str]) -> HttpResponse:
        name = _text(self.name)
        body = {"id": name, "rawId": name, "type": "public-key", "response": sent}
        address = f"/admin/webauthn/{step}/complete/"
        return browser.post(address, json.dumps(body), content_type="application/json")


def _data(flags: int) -> bytes:
    return sha256(HOST.encode()).digest() + bytes([flags]) + bytes(4)


def _said(kind: str, challenge: str) -> bytes:
    asked = _text(urlsafe_b64decode(challenge + "=" * (-len(challenge) % 4)))
    return json.dumps({"type": kind, "challenge": asked, "origin": ORIGIN}).encode()


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()

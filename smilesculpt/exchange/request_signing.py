"""Requests to a server signed by a key: by whom, for which server, when, and only once."""

import base64
import binascii
import hashlib
import json
import secrets
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import resources

import jsonschema

from calibration.signing import SecretKey, Statement, Subject, VerificationError, sign, verify

SCHEME = "SmileSculpt"
_TYPE = "https://smilesculpt.example/exchange/request/1"
_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
# How far two clocks may differ, and so how long a request must be remembered.
_FRESH = timedelta(minutes=5)
_MOST_NONCES = 10_000  # of one writer: 16 a second


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for.

    Attributes
    ----------
    method : str
    host : str
        The server, with its port where it has one.
    path : str
    """

    method: str
    host: str
    path: str


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a request, and for which body; the body is not looked at yet.

    Attributes
    ----------
    signer : str
        Their key (`did:key`).
    body_sha256 : str
    """

    signer: str
    body_sha256: str


@dataclass(slots=True)
class Nonces:
    """Requests of those who may write that were seen lately, so that none is taken twice.

    Each writer's are counted alone, so that none can use up the room of the others.
    """

    _seen: dict[str, dict[str, datetime]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, signer: str, nonce: str, now: datetime) -> bool:
        """Remember a request; False where it was seen before or too many are remembered."""
        with self._lock:
            seen = self._seen.setdefault(signer, {})
            # They stand in the order in which they came: the first that is young ends the search.
            while seen and now - seen[oldest := next(iter(seen))] > 2 * _FRESH:
                del seen[oldest]
            if nonce in seen or len(seen) >= _MOST_NONCES:
                return False
            seen[nonce] = now
            return True


def authorization(asked: Asked, body: bytes, key: SecretKey, now: datetime) -> str:
    """Return the header that signs a request and its body."""
    content = {
        "method": asked.method,
        "host": asked.host,
        "path": asked.path,
        "issued": now.astimezone(UTC).strftime(_FORMAT),
        "nonce": secrets.token_hex(16),
    }
    subject = Subject("body", hashlib.sha256(body).hexdigest())
    envelope = sign(Statement((subject,), _TYPE, content), key)
    return f"{SCHEME} {base64.b64encode(envelope).decode('ascii')}"


def signed_request(
    header: str | None,
    asked: Asked,
    *,
    now: datetime,
    nonces: Nonces,
    writers: frozenset[str],
) -> Signed:
    """Return which writer signed a request, before its body is read.

    Only the requests of writers are remembered: anybody can make keys and sign with them.

    Raises
    ------
    VerificationError
        If no writer did, or it was signed for another request, server or time, or seen before.
    """
    scheme, _, text = (header or "").partition(" ")
    if scheme != SCHEME:
        raise VerificationError("the request is not signed")
    try:
        verified = verify(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError) as error:
        raise VerificationError("the request's signature is no base64") from error
    statement, said = verified.statement, verified.statement.predicate
    if statement.predicate_type != _TYPE or not _validator().is_valid(said):
        raise VerificationError("the signature is not of a request")
    if len(statement.subjects) != 1:
        raise VerificationError("the request was signed for several bodies")
    if (said["method"], said["host"], said["path"]) != (asked.method, asked.host, asked.path):
        raise VerificationError("the signature is of another request")
    if not _is_fresh(said["issued"], now):
        raise VerificationError(f"the request was signed at {said['issued']}, not now")
    if len(verified.signers) != 1:
        raise VerificationError("several keys signed the request")
    signer = verified.signers[0]
    if signer not in writers:
        raise VerificationError(f"{signer} may not write here")
    if not nonces.take(signer, said["nonce"], now):
        raise VerificationError("the request was seen before, or this key sends too many")
    return Signed(signer, statement.subjects[0].sha256)


def _is_fresh(issued: str, now: datetime) -> bool:
    try:
        moment = datetime.strptime(issued, _FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return False  # a thirteenth month, say
    return abs(now - moment) <= _FRESH


@cache
def _validator() -> jsonschema.Draft202012Validator:
    place = resources.files("smilesculpt") / "schemas/exchange-request-1.schema.json"
    return jsonschema.Draft202012Validator(json.loads(place.read_text("utf-8")))

"""Statements signed by one or more keys (DSSE), and their check.

DSSE v1.0.2 (secure-systems-lab/dsse, protocol.md): the signature covers the type and the exact
payload bytes. Beyond DSSE each key is named by its did:key, every signature must hold, and
payload and envelope have one spelling each, so that no byte can change unnoticed.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from calibration.signing.did_key import public_key_of
from calibration.signing.errors import DidKeyError, VerificationError
from calibration.signing.secret_key import SecretKey
from calibration.signing.statement import Statement, statement_bytes, statement_of
from calibration.signing.strict_json import NotStrictError, canonical, canonical_object

PAYLOAD_TYPE = "application/vnd.in-toto+json"
MAX_ENVELOPE_BYTES = 8 << 20
MAX_SIGNATURES = 16


@dataclass(frozen=True, slots=True)
class VerifiedStatement:
    """A statement whose every signature holds.

    Attributes
    ----------
    statement : Statement
    signers : tuple of str
        Names (`did:key`) of all who signed, sorted.
    record_id : str
        SHA-256 of the payload; one more signature does not change it.
    """

    statement: Statement
    signers: tuple[str, ...]
    record_id: str


def sign(statement: Statement, *keys: SecretKey) -> bytes:
    """Return a statement in an envelope signed by some keys.

    Raises
    ------
    UnsignableError
        If the statement has no canonical JSON.
    ValueError
        If no key is given.
    """
    if not keys:
        raise ValueError("an envelope needs at least one key")
    payload = statement_bytes(statement)
    return _envelope(payload, [_signed(key, payload) for key in keys])


def countersign(envelope: bytes, key: SecretKey) -> bytes:
    """Return a verified envelope with one more signature.

    Raises
    ------
    VerificationError
        If a signature that is there does not hold.
    """
    verified = verify(envelope)
    if key.did in verified.signers:
        return envelope
    document = canonical_object(envelope)
    payload = base64.b64decode(document["payload"])
    return _envelope(payload, [*document["signatures"], _signed(key, payload)])


def signed_only_by(envelope: bytes, names: frozenset[str]) -> bytes:
    """Return a verified envelope without the signatures of other keys.

    Raises
    ------
    VerificationError
        If a signature that is there does not hold, or none would be left.
    """
    if not names.intersection(verify(envelope).signers):
        raise VerificationError("none of the keys that it names signed it")
    document = canonical_object(envelope)
    kept = [entry for entry in document["signatures"] if entry["keyid"] in names]
    return _envelope(base64.b64decode(document["payload"]), kept)


def united(one: bytes, other: bytes) -> bytes:
    """Return one envelope with the signatures of two, in the same form whichever came first.

    Raises
    ------
    VerificationError
        If a signature does not hold, or they are not about the same payload.
    """
    if verify(one).record_id != verify(other).record_id:
        raise VerificationError("two envelopes with different payloads")
    documents = [canonical_object(envelope) for envelope in (one, other)]
    entries = [entry for document in documents for entry in document["signatures"]]
    # A key may have signed one payload in two ways; the smaller of both is as good as the other.
    entries.sort(key=itemgetter("sig"), reverse=True)
    by_key = {entry["keyid"]: entry for entry in entries}
    return _envelope(base64.b64decode(documents[0]["payload"]), list(by_key.values()))


def verify(envelope: bytes) -> VerifiedStatement:
    """Return the statement in an envelope once every one of its signatures holds.

    Says who signed, not whether the signer may: that is for the caller to judge.

    Raises
    ------
    VerificationError
        If the envelope is damaged, ambiguous, unsigned, or any signature does not hold.
    """
    try:
        return _verified(envelope)
    except (NotStrictError, DidKeyError) as error:
        raise VerificationError(str(getattr(error, "reason", error))) from error


def _verified(envelope: bytes) -> VerifiedStatement:
    if len(envelope) > MAX_ENVELOPE_BYTES:
        raise VerificationError(f"the envelope is larger than {MAX_ENVELOPE_BYTES} bytes")
    document = canonical_object(envelope)
    if set(document) != {"payload", "payloadType", "signatures"}:
        raise VerificationError("the envelope has missing or unknown fields")
    if document["payloadType"] != PAYLOAD_TYPE:
        raise VerificationError("the payload is of another type")
    payload = _decoded(document["payload"])
    signers = _signers(document["signatures"], payload)
    record_id = hashlib.sha256(payload).hexdigest()
    return VerifiedStatement(statement_of(canonical_object(payload)), signers, record_id)


def _signers(signatures: object, payload: bytes) -> tuple[str, ...]:
    if not isinstance(signatures, list) or not 0 < len(signatures) <= MAX_SIGNATURES:
        raise VerificationError(f"the envelope needs 1 to {MAX_SIGNATURES} signatures")
    signers = tuple(sorted(_signer(entry, payload) for entry in signatures))
    if len(set(signers)) != len(signers):
        raise VerificationError("a key signed twice")
    return signers


def _signer(entry: object, payload: bytes) -> str:
    if not isinstance(entry, dict) or set(entry) != {"keyid", "sig"}:
        raise VerificationError("a signature has missing or unknown fields")
    did = entry["keyid"]
    if not isinstance(did, str):
        raise VerificationError("a signature does not name its key")
    public_key, signature = public_key_of(did), _decoded(entry["sig"])
    try:
        VerifyKey(public_key).verify(_signed_message(payload), signature)
    except (CryptoError, ValueError) as error:
        raise VerificationError(f"the signature of {did} does not hold") from error
    return did


def _signed(key: SecretKey, payload: bytes) -> dict[str, str]:
    signature = key.signature(_signed_message(payload))
    return {"keyid": key.did, "sig": base64.b64encode(signature).decode("ascii")}


def _envelope(payload: bytes, signatures: list[dict[str, Any]]) -> bytes:
    document = {
        "payload": base64.b64encode(payload).decode("ascii"),
        "payloadType": PAYLOAD_TYPE,
        "signatures": sorted(signatures, key=itemgetter("keyid")),
    }
    return canonical(document)


def _signed_message(payload: bytes) -> bytes:
    """Return the pre-authentication encoding: lengths first, so that nothing can shift."""
    kind = PAYLOAD_TYPE.encode("ascii")
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def _decoded(text: object) -> bytes:
    """Return the bytes of base64 text in its one spelling."""
    if not isinstance(text, str):
        raise VerificationError("base64 text is missing")
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise VerificationError("text that is no base64") from error
    if base64.b64encode(data).decode("ascii") != text:
        raise VerificationError("base64 text in a second spelling")
    return data

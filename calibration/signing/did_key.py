"""Public Ed25519 keys as `did:key` names, so that a name is the key and needs no register.

With a key of small order one forged signature fits every message, and a key in a second
spelling would give one person two names: both are refused when the name is read.
W3C CCG, "The did:key Method v0.7"; RFC 8032, section 5.1.
"""

from nacl.bindings import crypto_core_ed25519_is_valid_point

from calibration.signing.base58 import base58_of, bytes_of_base58
from calibration.signing.errors import DidKeyError

_PREFIX = "did:key:z"
_ED25519 = b"\xed\x01"  # multicodec ed25519-pub as a varint
_N_BYTES = 32
_LONGEST = 64  # 34 bytes are 48 letters; refuse long ones before the arithmetic.


def did_of(public_key: bytes) -> str:
    """Return the `did:key` of an Ed25519 public key.

    Raises
    ------
    DidKeyError
        If it is not 32 bytes, of small order or not in its one canonical form.
    """
    _require_strong(public_key)
    return _PREFIX + base58_of(_ED25519 + public_key)


def public_key_of(did: str) -> bytes:
    """Return the 32 bytes of the Ed25519 key that a `did:key` names.

    Raises
    ------
    DidKeyError
        If the text names no Ed25519 key, or one that `did_of` refuses.
    """
    if not did.startswith(_PREFIX) or len(did) > len(_PREFIX) + _LONGEST:
        raise DidKeyError(f"{did[:80]!r} does not start with {_PREFIX!r} or is too long")
    try:
        raw = bytes_of_base58(did.removeprefix(_PREFIX))
    except ValueError as error:
        raise DidKeyError(f"{did!r}: {error}") from error
    if raw[:2] != _ED25519:
        raise DidKeyError(f"{did!r} is not an Ed25519 key")
    _require_strong(raw[2:])
    return raw[2:]


def _require_strong(public_key: bytes) -> None:
    if len(public_key) != _N_BYTES:
        raise DidKeyError(f"the key has {len(public_key)} bytes, not {_N_BYTES}")
    if not crypto_core_ed25519_is_valid_point(public_key):
        raise DidKeyError("the key is of small order, off the curve or oddly spelled")

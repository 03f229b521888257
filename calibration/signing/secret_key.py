"""A key that signs and never shows its secret."""

import base64
import binascii
from typing import NoReturn

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey

from calibration.signing.did_key import did_of

_N_SEED_BYTES = 32


class SecretKey:
    """An Ed25519 key pair; its text form is the public name only, and it cannot be pickled.

    Attributes
    ----------
    did : str
        The public key as `did:key`.
    """

    __slots__ = ("_key", "did")

    def __init__(self, key: SigningKey) -> None:
        self._key = key
        self.did = did_of(bytes(key.verify_key))

    def signature(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature of a message."""
        return self._key.sign(message).signature

    def seed_text(self) -> str:
        """Return the secret as base64, for a key file and nothing else."""
        return base64.b64encode(bytes(self._key)).decode("ascii")

    def __repr__(self) -> str:
        return f"SecretKey({self.did})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret key is not pickled")


def new_key() -> SecretKey:
    """Return a new key from the system's random numbers."""
    return SecretKey(SigningKey.generate())


def key_of_seed(seed: bytes) -> SecretKey:
    """Return the key of a 32-byte seed.

    Raises
    ------
    ValueError
        If the seed is not 32 bytes; the message does not repeat it.
    """
    if len(seed) != _N_SEED_BYTES:
        raise ValueError(f"a seed has {_N_SEED_BYTES} bytes, not {len(seed)}")
    try:
        return SecretKey(SigningKey(seed))
    except CryptoError as error:
        raise ValueError("the seed is refused") from error


def key_of_seed_text(text: str) -> SecretKey:
    """Return the key whose `seed_text` was given; raises `ValueError` without repeating it."""
    try:
        seed = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("the seed is no base64") from None
    return key_of_seed(seed)

"""Bytes named by their digest: CIDv1 with raw codec and sha2-256, in base32.

multiformats/cid, "CIDv1": version, codec, hash function, length, digest.
"""

import base64
import binascii
import hashlib

_PREFIX = b"\x01\x55\x12\x20"


def content_id(data: bytes) -> str:
    """Return the name of some bytes; the same on every machine and in every tool that has CIDs."""
    return content_id_of_digest(hashlib.sha256(data).hexdigest())


def content_id_of_digest(sha256: str) -> str:
    """Return the name of the bytes with this SHA-256 (64 hexadecimal digits)."""
    packed = _PREFIX + bytes.fromhex(sha256)
    return "b" + base64.b32encode(packed).decode("ascii").lower().rstrip("=")


def digest_of_content_id(name: str) -> str:
    """Return the SHA-256 in a name.

    Raises
    ------
    ValueError
        If it is no CIDv1 (raw, sha2-256, base32) in its one spelling.
    """
    padding = "=" * (-(len(name) - 1) % 8)
    try:
        packed = base64.b32decode(name[1:].upper() + padding)
    except binascii.Error as error:
        raise ValueError(f"{name[:80]!r} is no content id") from error
    digest = packed[len(_PREFIX) :].hex()
    if len(packed) != len(_PREFIX) + 32 or content_id_of_digest(digest) != name:
        raise ValueError(f"{name[:80]!r} is no content id of raw bytes with sha2-256")
    return digest

"""Private parts sealed to named people, with a promise of what is inside.

The content is sealed once with a key of its own, and that key is sealed to each person (age,
X25519). A new holder then needs the small key only, and the sealed part never changes. The
manifest holds SHA-256 of a random salt and the content: whoever opens the seal can check the
promise, and nobody else can guess what is inside by trying scans.
"""

import base64
import binascii
import hashlib
import secrets
from dataclasses import dataclass

import pyrage

from smilesculpt.casefile.container import packed
from smilesculpt.casefile.zip_reader import BadZipError, read_zip
from smilesculpt.exchange.errors import SealError, TermsError

_N_SALT = 32


@dataclass(frozen=True, slots=True, eq=False)
class Sealed:
    """A sealed part.

    Attributes
    ----------
    data : bytes
        The ciphertext.
    commitment : str
        SHA-256 of salt and content, for the manifest.
    boxes : tuple of str
        The part's key, sealed to each recipient; base64.
    """

    data: bytes
    commitment: str
    boxes: tuple[str, ...]


def new_opening() -> str:
    """Return a new secret that opens what is sealed to it (an age identity)."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(opening: str) -> str:
    """Return the public name to which others seal for this secret."""
    return str(_identity(opening).to_public())


def seal(files: dict[str, bytes], recipients: tuple[str, ...]) -> Sealed:
    """Seal files to some people.

    Raises
    ------
    TermsError
        If a recipient is no age X25519 name.
    """
    content = secrets.token_bytes(_N_SALT) + packed(files)
    part_key = pyrage.x25519.Identity.generate()
    data = pyrage.encrypt(content, [part_key.to_public()])
    boxes = tuple(box_for(str(part_key), name) for name in recipients)
    return Sealed(data, hashlib.sha256(content).hexdigest(), boxes)


def box_for(part_key: str, recipient: str) -> str:
    """Return the key of a sealed part, sealed to one person; base64.

    Raises
    ------
    TermsError
        If the recipient is no age X25519 name.
    """
    try:
        to = pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError as error:
        remedy = "They find theirs with: smilesculpt exchange id KEYFILE"
        raise TermsError("recipient", f"{recipient[:80]!r} is no age name", remedy) from error
    return base64.b64encode(pyrage.encrypt(part_key.encode("ascii"), [to])).decode("ascii")


def part_key_of(boxes: tuple[str, ...], opening: str) -> str:
    """Return the key of a sealed part from the box that this secret opens.

    Raises
    ------
    SealError
        If it opens none.
    """
    identity = _identity(opening)
    for box in boxes:
        try:
            opened: bytes = pyrage.decrypt(base64.b64decode(box, validate=True), [identity])
            return opened.decode("ascii")
        except (pyrage.DecryptError, binascii.Error, UnicodeDecodeError):
            continue
    raise SealError("this key opens none of its boxes", "Ask the holder to seal it to you.")


def unseal(data: bytes, commitment: str | None, part_key: str) -> dict[str, bytes]:
    """Return the files in a sealed part once they are what was promised.

    Raises
    ------
    SealError
        If the part is damaged, or holds something else than its manifest promises.
    """
    ask = "Ask its author for a fresh copy."
    try:
        content = pyrage.decrypt(data, [_identity(part_key)])
    except pyrage.DecryptError as error:
        raise SealError("it is damaged or sealed with another key", ask) from error
    if hashlib.sha256(content).hexdigest() != commitment:
        raise SealError("it holds something else than its manifest promises", ask)
    try:
        return read_zip(content[_N_SALT:])
    except BadZipError as error:
        raise SealError(f"its content is damaged: {error}", ask) from error


def _identity(opening: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(opening)
    except pyrage.IdentityError:
        # Without the library's own words and without a cause: they may repeat the secret.
        raise SealError("the key that should open it is none", "Use another key file.") from None

"""Secret keys in files that only their owner may read."""

import json
import os
import stat
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path

import jsonschema

from calibration.signing.errors import KeyFileError
from calibration.signing.secret_key import SecretKey, key_of_seed_text
from calibration.signing.strict_json import NotStrictError, canonical, strict_object

SCHEMA = "smilesculpt/key/1"
_MAX_BYTES = 65_536
_OWNER_ONLY = 0o600
_ANOTHER = "Choose a file made by: smilesculpt exchange id"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file holds.

    Attributes
    ----------
    key : SecretKey
    opening : str or None
        Secret that opens sealed parts (an age X25519 identity); left out of the text form.
    """

    key: SecretKey
    opening: str | None = field(default=None, repr=False)


def write_key_file(path: Path, content: KeyFile) -> None:
    """Write a new key file that only its owner may read.

    Raises
    ------
    KeyFileError
        If a file of that name is there (a key is never replaced) or it cannot be written.
    """
    document = {"schema": SCHEMA, "did": content.key.did, "seed": content.key.seed_text()}
    if content.opening is not None:
        document["opening"] = content.opening
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(canonical(document))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def read_key_file(path: Path) -> KeyFile:
    """Read a key file.

    Raises
    ------
    KeyFileError
        If it is missing, readable by others, or no key file; no message repeats its content.
    """
    document = _document(path)
    schema = document.get("schema")
    if schema != SCHEMA and isinstance(schema, str) and schema.startswith("smilesculpt/key/"):
        reason = f"was written by a newer version ({schema[:40]}; this one reads {SCHEMA})"
        raise KeyFileError(path, reason, "Update SmileSculpt.")
    # Never the validator's own words: they repeat the value, which may be the secret.
    if not _validator().is_valid(document):
        raise KeyFileError(path, "is no key file", _ANOTHER)
    try:
        key = key_of_seed_text(document["seed"])
    except ValueError as error:
        raise KeyFileError(path, f"holds no key: {error}", _ANOTHER) from None
    if key.did != document["did"]:
        raise KeyFileError(path, "names another key than it holds", _ANOTHER)
    return KeyFile(key, document.get("opening"))


def read_key(path: Path) -> SecretKey:
    """Read the signing key of a key file; raises as `read_key_file` does."""
    return read_key_file(path).key


def _document(path: Path) -> dict[str, str]:
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise KeyFileError(path, reason, "Check its name and your rights.") from error
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        remedy = "Make it yours alone: chmod 600 FILE. If others may have read it, make a new key."
        raise KeyFileError(path, f"can be read by others (mode {stat.S_IMODE(mode):o})", remedy)
    if len(data) > _MAX_BYTES:
        raise KeyFileError(path, f"is larger than {_MAX_BYTES} bytes", _ANOTHER)
    try:
        return strict_object(data)
    except NotStrictError:
        raise KeyFileError(path, "is no JSON object", _ANOTHER) from None


def _unwritable(path: Path, error: OSError) -> KeyFileError:
    if isinstance(error, FileExistsError):
        return KeyFileError(
            path, "is there already, and a key is never replaced", "Give a new name."
        )
    return KeyFileError(path, f"cannot be written ({error.strerror})", "Choose another place.")


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files("calibration.signing") / "key-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))

"""Names that a person gives to keys: theirs alone, in a small TOML file."""

import tomllib
from pathlib import Path

from calibration.signing import public_key_of
from meshes.readwrite.plain_file import plain_bytes
from smilesculpt.exchange.errors import TermsError

_FORM = 'Write lines like: Ada = "did:key:z6Mk..."'


def read_names(path: Path) -> dict[str, str]:
    """Return the name of each key.

    Raises
    ------
    TermsError
        If the file cannot be read or is no table of names and keys.
    DidKeyError
        If a key is none.
    """
    try:
        document = tomllib.loads(plain_bytes(path).decode("utf-8"))
    except OSError as error:
        raise TermsError(str(path), f"cannot be read ({error.strerror})", _FORM) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TermsError(str(path), f"is no TOML: {error}", _FORM) from error
    names = {}
    for name, did in document.items():
        if not isinstance(did, str):
            raise TermsError(str(path), f"{name!r} names no key", _FORM)
        public_key_of(did)
        names[did] = name
    return names

"""Pages from templates: escaped, whole in one file, of characters that a page can hold."""

import base64
import hashlib
import unicodedata
from importlib import resources

from jinja2 import DictLoader, Environment, StrictUndefined


def page_environment(*files: tuple[str, str]) -> Environment:
    """Return an environment of templates, given as (package, name) each."""
    return Environment(
        loader=DictLoader({name: packaged_text(package, name) for package, name in files}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def packaged_text(package: str, name: str) -> str:
    """Return the text of a file that is part of a package."""
    return (resources.files(package) / name).read_text("utf-8")


def style_digest(style: str) -> str:
    """Return the digest by which a page allows its own style sheet and no other."""
    return base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")


def _shown(value: object) -> object:
    """Replace what a page cannot hold: control characters and halves of surrogate pairs."""
    # What has __html__ comes from the template's own macros and is clean already.
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    return "".join(_shown_character(character) for character in value)


def _shown_character(character: str) -> str:
    is_broken = unicodedata.category(character) in ("Cc", "Cs")
    return "\ufffd" if is_broken and character not in "\n\t" else character

"""Keys in a file of their own, to take along to another computer."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from gui.actions import Registry
from gui.preferences.key_rules import plain_keys, why_not
from gui.words import tr
from meshes.readwrite.beside import write_bytes_beside

SCHEMA: Final = "smilesculpt/keys/1"


class KeyFileError(Exception):
    """A file holds no keys, or keys that cannot be given."""


def write_keys(path: Path, keys: Mapping[str, tuple[str, ...]]) -> None:
    """Write keys by the commands' names.

    Raises
    ------
    UnwritableFileError
        If the disk takes it not.
    """
    document = {"schema": SCHEMA, "keys": {ident: list(each) for ident, each in keys.items()}}
    write_bytes_beside(path, json.dumps(document, indent=1, sort_keys=True).encode() + b"\n")


def read_keys(path: Path, registry: Registry) -> dict[str, tuple[str, ...]]:
    """Return the keys of a file, by the names of commands that there are.

    Raises
    ------
    KeyFileError
        If it is no file of keys, or gives keys that a command cannot have, or to two commands.
    """
    try:
        document = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise KeyFileError(tr("{} holds no keys.").format(path.name)) from error
    named = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(named, dict) or document.get("schema") != SCHEMA:
        raise KeyFileError(tr("{} holds no keys.").format(path.name))
    known = {command.ident for command in registry.commands()}
    found = {
        ident: tuple(str(key) for key in keys)
        for ident, keys in named.items()
        if ident in known and isinstance(keys, list)
    }
    _require_sense(found, registry, path.name)
    return found


def _require_sense(found: dict[str, tuple[str, ...]], registry: Registry, name: str) -> None:
    given: dict[str, str] = {}
    for ident in (command.ident for command in registry.commands()):
        for keys in found.get(ident, registry.keys_at_first(ident)):
            title = registry.action(ident).text()
            if ident in found and why_not(registry, ident, keys):
                words = tr("{} gives “{}” to “{}”, which cannot have it.")
                raise KeyFileError(words.format(name, keys, title))
            if given.setdefault(plain_keys(keys), ident) != ident:
                words = tr("{} gives {} to two commands, one of them “{}”.")
                raise KeyFileError(words.format(name, plain_keys(keys), title))

"""Many small files as a few larger ones: a ZIP of one file a stroke would grow too many.

A bundle is a row of files: length of the name (2 bytes), name, length (8 bytes), bytes;
little-endian. Files that stand by themselves come before those of the same name in a bundle.
"""

import struct
from collections.abc import Iterator, Mapping

from smilesculpt.casefile.container import Entry
from smilesculpt.casefile.zip_reader import BadZipError

CHANGES_TYPE = "application/x-smilesculpt-changes"
ACTS_TYPE = "application/x-smilesculpt-acts"
SUFFIX = ".bundle"

_BUNDLED = {CHANGES_TYPE: "edits/changes", ACTS_TYPE: "edits/acts"}
_MOST_BYTES = 64 << 20
_NAME, _BODY = struct.Struct("<H"), struct.Struct("<Q")


def bundled(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return entries with those of changes and acts bundled, the others first."""
    alone = [entry for entry in entries if entry.media_type not in _BUNDLED]
    for media_type, stem in _BUNDLED.items():
        those = [entry for entry in entries if entry.media_type == media_type]
        for number, group in enumerate(_groups(those)):
            data = b"".join(_row(entry) for entry in group)
            alone.append(Entry(f"{stem}-{number:06d}{SUFFIX}", data, media_type, "scan"))
    return tuple(alone)


def unbundled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files with those in bundles beside them.

    Raises
    ------
    BadZipError
        If a bundle is damaged.
    """
    inside: dict[str, bytes] = {}
    for name, data in files.items():
        if name.endswith(SUFFIX):
            inside.update(_rows(name, data))
    return {**inside, **files}


def _groups(entries: list[Entry]) -> Iterator[list[Entry]]:
    group: list[Entry] = []
    size = 0
    for entry in entries:
        if group and size + len(entry.data) > _MOST_BYTES:
            yield group
            group, size = [], 0
        group.append(entry)
        size += len(entry.data)
    if group:
        yield group


def _row(entry: Entry) -> bytes:
    name = entry.path.encode()
    return _NAME.pack(len(name)) + name + _BODY.pack(len(entry.data)) + entry.data


def _rows(bundle: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at < len(data):
        try:
            (n_name,) = _NAME.unpack_from(data, at)
            name = data[at + _NAME.size : at + _NAME.size + n_name].decode()
            at += _NAME.size + n_name
            (n_body,) = _BODY.unpack_from(data, at)
        except (struct.error, UnicodeDecodeError) as error:
            raise BadZipError(f"{bundle!r} is damaged") from error
        at += _BODY.size
        body = data[at : at + n_body]
        if len(body) != n_body:
            raise BadZipError(f"{bundle!r} is truncated")
        yield name, body
        at += n_body

"""Bytes from a socket cut into messages: bounded, with their checksum verified."""

import struct

from pyigtl.messages import CRC64

from calibration.link.errors import LinkError
from calibration.link.messages import Message

MAX_BODY_BYTES = 8_000_000
"""A plan has some ten thousand bytes; an image nobody asked for has more than this."""

_HEADER = struct.Struct("> H 12s 20s II Q Q")
_EXTENDED = struct.Struct("> H H I I")
_REMEDY = "Check that the other side speaks OpenIGTLink."


class FrameReader:
    """Takes bytes as they come and gives whole messages."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def messages(self, data: bytes) -> list[Message]:
        """Return the messages that are complete with some more bytes.

        Raises
        ------
        LinkError
            If a header makes no sense, a body is too long, or a checksum is wrong.
        """
        self._waiting += data
        found = []
        while (message := self._next()) is not None:
            found.append(message)
        return found

    def _next(self) -> Message | None:
        if len(self._waiting) < _HEADER.size:
            return None
        version, kind, name, seconds, fraction, size, checksum = _HEADER.unpack(
            self._waiting[: _HEADER.size]
        )
        if version not in (1, 2):
            raise LinkError(f"a header has the version {version}, not 1 or 2", _REMEDY)
        if size > MAX_BODY_BYTES:
            raise LinkError(f"a message of {size} bytes is too long", _REMEDY)
        if len(self._waiting) < _HEADER.size + size:
            return None
        body = bytes(self._waiting[_HEADER.size : _HEADER.size + size])
        del self._waiting[: _HEADER.size + size]
        if CRC64(body) != checksum:
            raise LinkError("a message arrived damaged: its checksum is wrong", "Send it again.")
        content = body if version == 1 else _without_extension(body)
        # The fraction is in units of 2^-32 s.
        return Message(_text(kind), _text(name), seconds + fraction * 2.0**-32, content)


def _without_extension(body: bytes) -> bytes:
    """Return the content of a version 2 body: less its extended header and its metadata."""
    if len(body) < _EXTENDED.size:
        raise LinkError("an extended header is cut off", _REMEDY)
    head, meta_head, meta_body, _ = _EXTENDED.unpack(body[: _EXTENDED.size])
    end = len(body) - meta_head - meta_body
    if head < _EXTENDED.size or end < head:
        raise LinkError("an extended header makes no sense", _REMEDY)
    return body[head:end]


def _text(field: bytes) -> str:
    return field.split(b"\0")[0].decode("ascii", "replace")

"""OpenIGTLink messages as bytes: text, transforms and trajectories.

Framing, checksum and transforms are pyigtl's; it knows no trajectories and cannot send text beyond
ASCII, so these two are packed here. OpenIGTLink protocol, version 2: "String", "Transform" and
"Trajectory Data".
"""

import struct
from dataclasses import dataclass

import numpy as np
from pyigtl.messages import MessageBase, TransformMessage

from calibration.link.errors import LinkError
from meshes.arrays import Matrix, Vector

TEXT_LIMIT = 65_535
"""Bytes of one STRING message: its length is 16 bits."""

_UTF8 = 106  # IANA MIBenum
_ASCII = 3
_NAME_BYTES = 20
_TRAJECTORY = struct.Struct("> 64s 32s B B 4B 3f 3f f 20s")
_ENTRY_AND_TARGET = 3


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it came.

    Attributes
    ----------
    kind : str
        "STRING", "TRANSFORM", "TRAJ" and so on.
    name : str
        What the sender calls the device or stream.
    timestamp : float
        Of the sender's clock, s since 1970; 0 where it gave none.
    content : bytes
    """

    kind: str
    name: str
    timestamp: float
    content: bytes


@dataclass(frozen=True, slots=True, eq=False)
class Trajectory:
    """One straight piece of a plan.

    Attributes
    ----------
    name : str
    entry, target : ndarray, shape (3,)
        mm; single precision on the wire.
    diameter : float
        mm.
    """

    name: str
    entry: Vector
    target: Vector
    diameter: float


def packed_text(name: str, text: str, *, timestamp: float) -> bytes:
    """Return a STRING message in UTF-8.

    Raises
    ------
    LinkError
        If the text is longer than one message holds.
    """
    data = text.encode("utf-8")
    if len(data) > TEXT_LIMIT:
        raise LinkError(f"a text of {len(data)} bytes fits no message", "Send it in parts.")
    return _packed("STRING", name, struct.pack("> HH", _UTF8, len(data)) + data, timestamp)


def packed_transform(name: str, matrix: Matrix, *, timestamp: float) -> bytes:
    """Return a TRANSFORM message (mm; single precision on the wire)."""
    message = TransformMessage(matrix=matrix, timestamp=timestamp, device_name=_name(name))
    return bytes(message.pack())


def packed_trajectory(name: str, parts: tuple[Trajectory, ...], *, timestamp: float) -> bytes:
    """Return a TRAJ message."""
    content = b"".join(
        _TRAJECTORY.pack(
            _cut(part.name, 63),
            b"plan",
            _ENTRY_AND_TARGET,
            0,
            *(255, 200, 0, 255),
            *(float(value) for value in part.entry),
            *(float(value) for value in part.target),
            part.diameter,
            _cut(name, 19),
        )
        for part in parts
    )
    return _packed("TRAJ", name, content, timestamp)


def text_of(message: Message) -> str:
    """Return the text of a STRING message.

    Raises
    ------
    LinkError
        If it is none, its length is wrong or it is neither ASCII nor UTF-8.
    """
    if message.kind != "STRING" or len(message.content) < 4:
        raise LinkError(f"a message of kind {message.kind!r} is no text", "Send a STRING.")
    encoding, length = struct.unpack("> HH", message.content[:4])
    data = message.content[4:]
    # The reference implementation counts a closing zero byte into some of its texts.
    if encoding not in (_ASCII, _UTF8) or len(data) != length:
        raise LinkError("a text has a wrong length or an unknown encoding", "Send UTF-8.")
    try:
        return data.rstrip(b"\0").decode("ascii" if encoding == _ASCII else "utf-8")
    except UnicodeDecodeError as error:
        raise LinkError("a text is not in the encoding it names", "Send UTF-8.") from error


def transform_of(message: Message) -> Matrix:
    """Return the matrix of a TRANSFORM message.

    Raises
    ------
    LinkError
        If it is none, or a number in it is not finite.
    """
    if message.kind != "TRANSFORM" or len(message.content) != 48:
        raise LinkError(f"a message of kind {message.kind!r} is no transform", "Send a TRANSFORM.")
    raw = np.frombuffer(message.content, ">f4")
    # Before the conversion, which warns of signalling NaNs.
    if not np.isfinite(raw).all():
        raise LinkError("a transform holds a number that is not finite", "Send finite ones.")
    matrix = np.eye(4)
    matrix[:3] = raw.astype(np.float64).reshape(4, 3).T
    return matrix


def trajectories_of(message: Message) -> tuple[Trajectory, ...]:
    """Return the pieces of a TRAJ message.

    Raises
    ------
    LinkError
        If it is none or its length is wrong.
    """
    if message.kind != "TRAJ" or len(message.content) % _TRAJECTORY.size:
        raise LinkError(f"a message of kind {message.kind!r} is no trajectory", "Send a TRAJ.")
    return tuple(_trajectory(row) for row in _TRAJECTORY.iter_unpack(message.content))


def _trajectory(row: tuple[bytes | int | float, ...]) -> Trajectory:
    numbers = [float(value) for value in row[8:15]]
    name = row[0].split(b"\0")[0] if isinstance(row[0], bytes) else b""
    return Trajectory(
        name=name.decode("utf-8", "replace"),
        entry=np.array(numbers[:3]),
        target=np.array(numbers[3:6]),
        diameter=numbers[6],
    )


def _packed(kind: str, name: str, content: bytes, timestamp: float) -> bytes:
    message = MessageBase(timestamp=timestamp, device_name=_name(name))
    message._message_type = kind
    message._pack_content = lambda: content
    return bytes(message.pack())


def _name(name: str) -> str:
    return _cut(name, _NAME_BYTES - 1).decode("utf-8", "ignore")


def _cut(text: str, most: int) -> bytes:
    return text.encode("utf-8")[:most]

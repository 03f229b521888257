"""Messages against pyigtl's own, and frames cut, damaged and joined."""

import numpy as np
import pytest
from pyigtl.messages import MessageBase, StringMessage, TransformMessage

from calibration.link.errors import LinkError
from calibration.link.frames import FrameReader
from calibration.link.messages import (
    Message,
    Trajectory,
    packed_text,
    packed_trajectory,
    packed_transform,
    text_of,
    trajectories_of,
    transform_of,
)

TURN = np.array([[0.0, -1.0, 0, 4.5], [1.0, 0.0, 0, -2.25], [0, 0, 1.0, 8.0], [0, 0, 0, 1.0]])


def only(data):
    (message,) = FrameReader().messages(data)
    return message


def test_texts_beyond_ascii_come_back():
    message = only(packed_text("NOTE", "Zürich, 歯", timestamp=12.5))
    assert text_of(message) == "Zürich, 歯"
    assert (message.kind, message.name, message.timestamp) == ("STRING", "NOTE", 12.5)


def test_pyigtl_reads_our_text_and_transform():
    for data in (
        packed_text("NOTE", "Zürich", timestamp=1.0),
        packed_transform("Tool", TURN, timestamp=1.0),
    ):
        header = MessageBase.parse_header(data[:58])
        theirs = MessageBase.create_message(header["message_type"])
        theirs.unpack(header, data[58:])
        if header["message_type"] == "STRING":
            assert theirs.string == "Zürich"
        else:
            assert np.array_equal(theirs.matrix, TURN)


def test_we_read_pyigtls_text_and_transform_of_both_header_versions():
    for version in (1, 2):
        text, move = (
            StringMessage("hello", device_name="a"),
            TransformMessage(TURN, device_name="b"),
        )
        for message in (text, move):
            message.header_version = version
            message.metadata = {"key": "value"} if version == 2 else {}
        found = FrameReader().messages(text.pack() + move.pack())
        assert text_of(found[0]) == "hello"
        assert np.array_equal(transform_of(found[1]), TURN)


def test_trajectories_come_back_in_single_precision():
    parts = (
        Trajectory("way 1", np.array([1.5, -2.25, 3.0]), np.array([4.0, 5.5, 6.75]), 4.125),
        Trajectory("way 2", np.array([4.0, 5.5, 6.75]), np.array([0.0, 0.0, 1.0]), 0.5),
    )
    found = trajectories_of(only(packed_trajectory("PLAN", parts, timestamp=0.0)))
    for ours, theirs in zip(parts, found, strict=True):
        assert (ours.name, ours.diameter) == (theirs.name, theirs.diameter)
        assert np.array_equal(ours.entry, theirs.entry)
        assert np.array_equal(ours.target, theirs.target)


def test_messages_come_out_whole_however_they_were_cut():
    data = packed_text("A", "one", timestamp=0.0) + packed_text("B", "two", timestamp=0.0)
    for size in (1, 7, 58, 61, 1000):
        reader, found = FrameReader(), []
        for start in range(0, len(data), size):
            found += reader.messages(data[start : start + size])
        assert [text_of(message) for message in found] == ["one", "two"]


def test_damaged_body_is_refused():
    data = bytearray(packed_text("A", "one", timestamp=0.0))
    data[-1] ^= 1
    with pytest.raises(LinkError, match="checksum"):
        FrameReader().messages(bytes(data))


def test_endless_body_and_foreign_header_are_refused_before_they_arrive():
    data = bytearray(packed_text("A", "one", timestamp=0.0))
    data[42:50] = (1 << 40).to_bytes(8, "big")
    with pytest.raises(LinkError, match="too long"):
        FrameReader().messages(bytes(data))
    with pytest.raises(LinkError, match="version"):
        FrameReader().messages(b"GET / HTTP/1.1\r\n" * 5)


def test_transform_that_is_not_finite_is_refused():
    broken = TURN.copy()
    broken[0, 3] = np.nan
    with pytest.raises(LinkError, match="finite"):
        transform_of(only(packed_transform("Tool", broken, timestamp=0.0)))


def test_text_too_long_for_a_message_is_refused():
    with pytest.raises(LinkError, match="fits no message"):
        packed_text("A", "x" * 70_000, timestamp=0.0)


@pytest.mark.parametrize(
    "odd", [b"\x7f\xa0\0\1", b"\xff\x80\0\1", b"\x7f\x80\0\0", b"\x7f\xc0\0\0"]
)
def test_transform_with_any_kind_of_nan_is_refused_without_a_warning(odd):
    content = odd + b"\0" * 44
    with pytest.raises(LinkError, match="not finite"):
        transform_of(Message("TRANSFORM", "Tracker", 1.0, content))

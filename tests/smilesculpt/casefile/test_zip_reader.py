"""A ZIP is read in one way only, or refused."""

import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smilesculpt.casefile.zip_reader import BadZipError, read_zip


def packed(files, method=zipfile.ZIP_DEFLATED):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return whole.getvalue()


FILES = [("a.txt", b"one" * 50), ("b/c.bin", bytes(range(256)) * 4)]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_what_the_standard_library_packs_is_read(method):
    assert read_zip(packed(FILES, method)) == dict(FILES)


@pytest.mark.parametrize("cut", [1, 10, 22, 60, 200])
def test_a_truncated_file_is_refused(cut):
    with pytest.raises(BadZipError):
        read_zip(packed(FILES)[:-cut])


@pytest.mark.parametrize(
    "name", ["../x", "/x", "a/../../x", "a\\b", "C:x", "a//b", "./a", "a/", "a\nb", "a\x7fb"]
)
def test_a_name_that_leads_outside_or_is_odd_is_refused(name):
    data = packed([("placeholder", b"x")])
    raw = name.encode()
    swapped = _renamed(data, b"placeholder", raw)
    with pytest.raises(BadZipError, match="lead outside"):
        read_zip(swapped)


def _renamed(data, old, new):
    """Rename the one member of an archive in both headers."""
    n = len(old)
    local = data[:26] + struct.pack("<H", len(new)) + data[28:30] + new + data[30 + n :]
    shift = len(new) - n
    at = local.index(b"PK\x01\x02")
    central = local[at:]
    central = central[:28] + struct.pack("<H", len(new)) + central[30:46] + new + central[46 + n :]
    end = central.index(b"PK\x05\x06")
    size, offset = struct.unpack_from("<2L", central, end + 12)
    fixed = struct.pack("<2L", size + shift, offset + shift)
    return local[:at] + central[: end + 12] + fixed + central[end + 20 :]


@pytest.mark.parametrize("pair", [("a", "A"), ("\u00e9", "e\u0301"), ("a", "a")])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_names_that_a_disk_may_take_for_one_are_refused(pair):
    with pytest.raises(BadZipError, match="twice"):
        read_zip(packed([(pair[0], b"1"), (pair[1], b"2")]))


def test_overlapping_bodies_are_refused():
    data = bytearray(packed([("a", b"x" * 30), ("b", b"x" * 30)], zipfile.ZIP_STORED))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    # The second directory entry points at the first body, under the first's name.
    data[second : second + 47] = data[first : first + 47]
    data[second + 46 : second + 47] = b"a"
    with pytest.raises(BadZipError, match=r"twice|overlap"):
        read_zip(bytes(data))


def test_bytes_hidden_between_files_are_refused():
    data = packed([("a", b"x")], zipfile.ZIP_STORED)
    at = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    hidden = data[:at] + b"secret" + data[at:]
    offset = struct.pack("<L", at + 6)
    hidden = hidden[: end + 6 + 16] + offset + hidden[end + 6 + 20 :]
    # The reader takes members back to back, and the directory right behind the last.
    with pytest.raises(BadZipError, match="hide"):
        read_zip(hidden)


def test_a_bomb_is_refused_before_it_unpacks():
    data = bytearray(packed([("a", bytes(1 << 20))]))
    claim = struct.pack("<L", 1 << 31)
    data[22:26] = claim
    at = bytes(data).index(b"PK\x01\x02")
    data[at + 24 : at + 28] = claim
    with pytest.raises(BadZipError, match="claims to unpack"):
        read_zip(bytes(data))


def test_two_headers_that_differ_are_refused():
    data = bytearray(packed(FILES))
    data[14] ^= 1  # one bit of the checksum in the first local header
    with pytest.raises(BadZipError, match="differ"):
        read_zip(bytes(data))


@settings(max_examples=300)
@given(at=st.integers(0, 10_000), value=st.integers(1, 255))
def test_one_changed_byte_is_refused_or_changes_nothing(at, value):
    data = bytearray(packed(FILES))
    data[at % len(data)] ^= value
    try:
        files = read_zip(bytes(data))
    except BadZipError:
        return
    # Dates and versions may change; names and contents may not.
    assert files == dict(FILES)

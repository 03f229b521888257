"""A container unpacks to what its manifest lists, and a bomb is refused before it goes off."""

import io
import tracemalloc
import zipfile
import zlib

import pytest

from smilesculpt.casefile.container import Entry, manifest_of, packed, packed_plainly
from smilesculpt.casefile.listed_zip import read_listed_zip
from smilesculpt.casefile.manifest import MANIFEST, BadManifestError
from smilesculpt.casefile.zip_reader import Archive, BadZipError, read_zip

MIB = 1 << 20
ENTRIES = (Entry("a.bin", b"abc" * 1000, "x/y", "public"), Entry("b.bin", b"b", "x/y", "scan"))
FILES = {entry.path: entry.data for entry in ENTRIES}


def container(more=(), entries=ENTRIES, method=zipfile.ZIP_DEFLATED):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        archive.writestr(zipfile.ZipInfo(MANIFEST), manifest_of(entries), method)
        for name, data in (*FILES.items(), *more):
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return whole.getvalue()


@pytest.mark.parametrize("pack", [packed, packed_plainly])
def test_an_honest_container_comes_apart(pack):
    found = read_listed_zip(pack({MANIFEST: manifest_of(ENTRIES), **FILES}))
    assert (found.files, found.faulty) == (FILES, ())
    assert set(found.manifest.files) == set(FILES)
    assert found.is_plain is (pack is packed_plainly)


def test_what_is_added_is_handed_on_so_that_it_can_be_told():
    found = read_listed_zip(container([("added.txt", b"x")]))
    assert found.files["added.txt"] == b"x"


def test_a_container_without_a_manifest_is_refused():
    with pytest.raises(BadManifestError, match="missing"):
        read_listed_zip(packed(FILES))


def bomb(n_files, size):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number in range(n_files):
            archive.writestr(zipfile.ZipInfo(f"x{number}"), bytes(size), zipfile.ZIP_DEFLATED)
    return whole.getvalue()


@pytest.mark.parametrize("read", [read_zip, read_listed_zip])
def test_a_bomb_is_refused_by_its_directory_before_anything_is_unpacked(read, monkeypatch):
    data = bomb(4, 32 * MIB)

    def unpacked(*_):
        pytest.fail("it was unpacked")

    monkeypatch.setattr(Archive, "unpacked", unpacked)
    monkeypatch.setattr(zlib, "decompressobj", unpacked)
    with pytest.raises(BadZipError, match="times its size"):
        read(data)


def test_what_is_not_listed_is_not_unpacked_beyond_a_mebibyte():
    with pytest.raises(BadZipError, match="is not listed"):
        read_listed_zip(container([("x", bytes(2 * MIB))]))


def test_what_is_listed_smaller_is_not_unpacked_larger():
    entries = (*ENTRIES, Entry("x", b"small", "x/y", "public"))
    with pytest.raises(BadZipError, match="and 5 are listed"):
        read_listed_zip(container([("x", bytes(2 * MIB))], entries))
    changed = read_listed_zip(container([("x", b"SMALLER")], entries))
    assert changed.files["x"] == b"SMALLER"


def test_a_manifest_beyond_all_measure_is_refused():
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(MANIFEST), bytes(9 * MIB), zipfile.ZIP_DEFLATED)
    with pytest.raises(BadZipError, match="its manifest claims"):
        read_listed_zip(whole.getvalue())


def test_refusing_a_bomb_costs_no_memory():
    data = bomb(4, 32 * MIB)
    tracemalloc.start()
    try:
        with pytest.raises(BadZipError):
            read_listed_zip(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MIB

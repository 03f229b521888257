"""PLY and VTP files that break their rules are refused."""

import struct
import tracemalloc

import numpy as np
import pytest

from meshes.errors import UnreadableFileError
from meshes.readwrite.reading import read_mesh
from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import Vtp


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"end_header\n", b"end_heade\n"),
        (b"format ascii 1.0", b"format klingon 1.0"),
        (b"property double x", b"property list uchar double x"),
        (b"property double x", b"property complex x"),
        (b"property double x", b"property double w"),
        (b"list uchar int vertex_indices", b"list float int vertex_indices"),
        (b"list uchar int vertex_indices", b"list uchar int other"),
        (b"property list uchar int vertex_indices", b"property int vertex_indices"),
        (b"element face 6", b"element vertex 6"),
        (b"element face 6", b"element face -6"),
        (b"\n3 0 2 1", b"\n-3 0 2 1"),
        (b"\n3 0 2 1", b"\n3 0 2 1.5"),
        (b"\n3 0 2 1", b"\n1e99 0 2 1"),
        (b"\n3 0 2 1", b"\n3 0 2 one"),
        (b"\n3 0 2 1", b"\n9999 0 2 1"),
    ],
)
def test_ply_that_breaks_its_rules_is_refused(old, new, refusal):
    data = made_files.ply_text()
    assert old in data
    refusal(data.replace(old, new, 1))


@pytest.mark.parametrize(
    ("way", "old", "new"),
    [
        (Vtp(), b"PolyData", b"ImageData"),
        (Vtp(), b'"Float64"', b'"Float99"'),
        (Vtp(), b"UInt32", b"UInt99"),
        (Vtp(), b'Name="offsets"', b'Name="offset"'),
        (Vtp(), b"3 6 9", b"3 2 9"),
        (Vtp(), b"3 6 9", b"-3 6 9"),
        (Vtp(), b"3 6 9", b"3 6.5 9"),
        (Vtp("raw"), b'offset="0"', b'offset="999999"'),
        (Vtp("raw"), b'offset="0"', b'offset="-1"'),
        (Vtp("raw", packed_by_zlib=True), b"vtkZLib", b"vtkLZ4"),
        (Vtp(), b"<VTKFile", b"<!DOCTYPE a [<!ENTITY b 'c'>]><VTKFile"),
    ],
)
def test_vtp_that_breaks_its_rules_is_refused(way, old, new, refusal):
    data = way.bytes()
    assert old in data
    refusal(data.replace(old, new))


def test_vtp_blocks_that_inflate_beyond_their_claim_are_refused(refusal):
    packed = Vtp("raw", packed_by_zlib=True, block=120, points=np.zeros((5, 3)))
    data = packed.bytes()
    head = struct.pack("<3I", 1, 120, 0)
    assert head in data
    refusal(data.replace(head, struct.pack("<3I", 1, 60, 0)))
    refusal(data.replace(head, struct.pack("<3I", 2**32 - 1, 2**32 - 1, 0)))


@pytest.mark.parametrize("n_points", [200_000, 2_000_000])
def test_a_vtp_bomb_is_refused_before_it_takes_memory(n_points, tmp_path):
    path = tmp_path / "bomb.vtp"
    zeros = np.zeros((n_points, 3))
    path.write_bytes(Vtp("raw", packed_by_zlib=True, points=zeros, block=24 * n_points).bytes())
    tracemalloc.start()
    with pytest.raises(UnreadableFileError, match="bomb"):
        read_mesh(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000


def test_vtp_pieces_over_the_same_bytes_count_together(monkeypatch, refusal):
    whole = Vtp("raw").bytes()
    piece = whole[whole.index(b"<Piece") : whole.index(b"</PolyData>")]
    monkeypatch.setattr("meshes.readwrite.source.MAX_FACES", 40)
    refusal(whole.replace(piece, piece * 9))

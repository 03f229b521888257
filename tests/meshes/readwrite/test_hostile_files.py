"""Files that are damaged or built to deceive: a Reading or one clear refusal, nothing else."""

import json
import os
import socket
import struct
import sys
import tracemalloc

import numpy as np
import pytest

from meshes.errors import UnitsError, UnreadableFileError
from meshes.readwrite.reading import Reading, read_mesh
from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import FACES, POINTS, Glb, ThreeMf, Vtp, zipped

KINDS = made_files.every_kind()
N_MUTATIONS = 200


@pytest.fixture
def refusal(tmp_path):
    """Return the refusal of a file with this content; fail where it is read."""

    def refusal_of(data, name="mesh.bin"):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(UnreadableFileError) as caught:
            read_mesh(path)
        error = caught.value
        assert error.path == path
        assert "\n" not in str(error).replace(str(path), "")
        assert error.remedy.endswith(".")
        return error

    return refusal_of


def read_or_refuse(path, data):
    path.write_bytes(data)
    try:
        reading = read_mesh(path)
    except (UnreadableFileError, UnitsError) as error:
        return error
    assert isinstance(reading, Reading)
    return reading


def test_an_obj_cut_short_is_refused_or_says_that_its_last_line_has_no_end(tmp_path):
    data = KINDS["obj"]
    for end in range(1, len(data) - 1):
        outcome = read_or_refuse(tmp_path / "mesh.obj", data[:end])
        cut_between_lines = data[end - 1 : end] == b"\n"
        if isinstance(outcome, Reading) and not cut_between_lines:
            assert "last line" in outcome.notes[-1]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "obj"])
def test_a_file_cut_at_any_sixteenth_is_refused(kind, refusal):
    data = KINDS[kind]
    for part in range(16):
        refusal(data[: len(data) * part // 16], "mesh." + kind.split("-")[0])


@pytest.mark.parametrize("kind", KINDS)
def test_random_changes_of_bytes_give_a_reading_or_a_refusal(kind, tmp_path):
    rng = np.random.default_rng(sum(kind.encode()))
    path = tmp_path / ("mesh." + kind.split("-")[0])
    for _ in range(N_MUTATIONS):
        data = bytearray(KINDS[kind])
        for _ in range(int(rng.integers(1, 6))):
            at = int(rng.integers(len(data)))
            match int(rng.integers(4)):
                case 0:
                    data[at] = int(rng.integers(256))
                case 1:
                    data[at] ^= 1 << int(rng.integers(8))
                case 2:
                    del data[at : at + int(rng.integers(1, 9))]
                case _:
                    data[at:at] = data[: int(rng.integers(1, 9))]
            data = data or bytearray(b"x")
        read_or_refuse(path, bytes(data))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_numbers_that_are_not_finite_are_refused_by_place(value, refusal):
    points = POINTS.copy()
    points[3, 1] = value
    for data in (
        made_files.stl_binary(points),
        made_files.stl_text(points),
        made_files.ply_text(points),
        made_files.ply_binary(points),
        made_files.obj(points),
        made_files.off(points),
        Glb.plain(points).packed(),
        ThreeMf([ThreeMf.mesh(points=points)]).packed(),
        Vtp(points=points).bytes(),
        Vtp("raw", points=points).bytes(),
    ):
        assert "no place in space" in refusal(data).reason


@pytest.mark.parametrize("value", [1e38, 1e300])
def test_gigantic_coordinates_are_refused(value, refusal):
    points = POINTS.copy()
    points[3, 1] = value
    refusal(made_files.ply_binary(points))
    if value < 1e39:
        refusal(made_files.stl_binary(points))


def test_coordinates_beyond_float64_are_refused(refusal):
    refusal(made_files.obj().replace(b"v 8.0", b"v 8e400"))


def test_stl_of_four_billion_faces_is_refused_before_memory_is_asked_for(refusal):
    data = made_files.stl_binary(claimed=0xFFFFFFFF)
    tracemalloc.start()
    try:
        error = refusal(data, "liar.stl")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert "4,294,967,295" in error.reason
    assert "384" in error.reason  # the bytes that are there
    assert peak < 5e6


@pytest.mark.parametrize("claimed", [0, 1, 5, 7, 1_000_000])
def test_stl_whose_count_and_size_disagree_is_refused(claimed, refusal):
    refusal(made_files.stl_binary(claimed=claimed), "mesh.stl")


def test_headers_that_claim_more_than_the_file_holds_are_refused_by_size(refusal):
    big = 2_000_000_000
    glb = Glb.plain()
    glb.tree["accessors"][1]["count"] = big
    lies = [
        made_files.ply_binary(claimed=big),
        made_files.ply_text().replace(b"face 6", b"face %d" % big),
        made_files.ply_text().replace(b"vertex 5", b"vertex %d" % big),
        made_files.ply_text().replace(b"vertex 5", b"vertex %d" % 10**40),
        made_files.off(counts=(big, 6)),
        made_files.off(counts=(5, big)),
        glb.packed(),
        Glb.plain().packed(length=big),
        Vtp("raw").bytes().replace(b'NumberOfPoints="5"', b'NumberOfPoints="%d"' % big),
        Vtp().bytes().replace(b'NumberOfPolys="6"', b'NumberOfPolys="%d"' % big),
        Vtp().bytes().replace(b'NumberOfPolys="6"', b'NumberOfPolys="%d"' % 10_000_000),
    ]
    for data in lies:
        tracemalloc.start()
        refusal(data)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 2e7


@pytest.mark.parametrize("index", [5, -1, 2**31, 10**9])
def test_faces_that_name_no_vertex_are_refused(index, refusal):
    faces = FACES.tolist()
    faces[4] = [0, 1, index]
    files = [
        made_files.ply_text(faces=faces),
        made_files.off(faces=faces),
        ThreeMf([ThreeMf.mesh(faces=faces)]).packed(),
        Vtp(polygons=faces).bytes(),
    ]
    if index != -1:  # -1 + 1 is 0, which OBJ has not; -1 itself is the last point
        files.append(made_files.obj(faces=faces))
    for data in files:
        refusal(data)
    refusal(made_files.obj().replace(b"f 1//1", b"f 0//1"))
    refusal(made_files.obj().replace(b"f 1//1", b"f -6//1"))


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (b"0", "names vertex 0, but OBJ counts from 1"),
        (b"-6", "names vertex -6, but 5 stand before it"),
        (b"6", "names vertex 6, but there are 5"),
        (b"4294967297", "names vertex 4294967297, but there are 5"),
        (b"one", "is not a complete point or face"),
    ],
)
def test_an_obj_is_told_of_by_its_own_numbers(named, said, refusal):
    assert said in str(refusal(made_files.obj().replace(b"f 1//1", b"f " + named + b"//1")))


def test_a_wrong_index_does_not_reach_into_the_next_part(refusal):
    faces = FACES.copy()
    faces[0, 0] = 7
    package = ThreeMf(
        [ThreeMf.mesh(1, faces=faces), ThreeMf.mesh(2)],
        build='<item objectid="1"/><item objectid="2"/>',
    )
    refusal(package.packed())
    glb = Glb.plain(faces=faces)
    glb.tree["nodes"] = [{"mesh": 0, "children": [1]}, {"mesh": 0}]
    refusal(glb.packed())


# ---- things that are no mesh ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(2000), "JPEG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "PNG"),
        (b"%PDF-1.7\n" + b"x" * 500, "PDF"),
        (b"\x1f\x8b\x08" + bytes(50), "gzip"),
        (bytes(128) + b"DICM" + bytes(500), "DICOM"),
        (b"<HPS version='1.1'>", "3Shape"),
        (b"Dear dentist,\nthis is a letter about v shapes.\n", "no mesh"),
        (b"<html><body>404</body></html>", "no mesh"),
        (bytes(1000), "no mesh"),
        (b'{"asset": {"version": "2.0"}}', "no mesh"),
    ],
)
def test_what_is_no_mesh_is_named(data, word, refusal):
    assert word in refusal(data, "scan.stl" if word == "JPEG" else "scan").reason + "no mesh"
    assert word in refusal(data, "scan.xyz").reason


@pytest.mark.parametrize("name", ["scan.stl", "scan.ply", "scan.obj", "scan.off", "scan.glb", "s"])
def test_noise_under_any_name_is_refused(name, refusal):
    refusal(np.random.default_rng(1).bytes(5000), name)


def test_points_without_faces_name_the_extra(refusal, monkeypatch):
    monkeypatch.setitem(sys.modules, "open3d", None)
    clouds = [
        made_files.ply_text(faces=[]),
        made_files.ply_binary(faces=[]),
        made_files.obj(faces=[]),
        made_files.off(faces=[]),
        Vtp(polygons=[]).bytes(),
        b"".join(b"%f %f %f\n" % tuple(point) for point in POINTS),
    ]
    for data in clouds:
        error = refusal(data, "cloud")
        assert "points and no faces" in error.reason
        assert "smilesculpt[scan]" in error.remedy


def test_a_mesh_without_size_is_refused(tmp_path):
    path = tmp_path / "dot.off"
    path.write_bytes(made_files.off(points=np.zeros((5, 3))))
    with pytest.raises(UnitsError):
        read_mesh(path)


# ---- files that cannot be opened ------------------------------------------------------------


def test_missing_folder_empty_pipe_and_odd_names_are_refused(tmp_path):
    (tmp_path / "empty.stl").touch()
    os.mkfifo(tmp_path / "pipe.stl")
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "file").write_bytes(b"x")
    words = {
        "missing.stl": "no such file",
        "": "folder",
        "empty.stl": "empty",
        "pipe.stl": "pipe",
        "round": "circle",
        "file/mesh.stl": "not a folder",
        "nul\0.stl": "name",
        "x" * 300: "too long",
    }
    for name, word in words.items():
        with pytest.raises(UnreadableFileError, match=word):
            read_mesh(tmp_path / name)


def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # names of sockets are short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("s.stl")
        with pytest.raises(UnreadableFileError, match="socket"):
            read_mesh("s.stl")


def test_a_forbidden_file_is_refused(tmp_path):
    path = tmp_path / "mine.stl"
    path.write_bytes(KINDS["stl"])
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read every file")
    with pytest.raises(UnreadableFileError, match="not allowed"):
        read_mesh(path)


def test_a_refusal_by_the_system_is_told(tmp_path, monkeypatch):
    path = tmp_path / "mine.stl"
    path.write_bytes(KINDS["stl"])

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(UnreadableFileError, match="not allowed"):
        read_mesh(path)


def test_a_gigantic_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "huge.stl"
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)  # takes no room on the disk
    with pytest.raises(UnreadableFileError, match="limit"):
        read_mesh(path)


def test_unicode_and_line_breaks_in_names_are_read(tmp_path):
    for name in ("Zähne 口腔.stl", "two\nlines.stl"):
        path = tmp_path / name
        path.write_bytes(KINDS["stl"])
        assert read_mesh(path).mesh.n_faces == 6


def test_no_file_stays_open(tmp_path):
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    for kind, data in KINDS.items():
        read_or_refuse(tmp_path / kind, data)
        read_or_refuse(tmp_path / kind, data[: len(data) // 2])
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert after <= before


# ---- 3MF ------------------------------------------------------------------------------------


def test_3mf_bomb_is_refused_while_it_unpacks(refusal):
    data = zipped({"_rels/.rels": made_files.RELATIONS, "3D/3dmodel.model": bytes(100 * 2**20)})
    assert len(data) < 200_000
    tracemalloc.start()
    try:
        assert "bomb" in refusal(data).reason
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 200e6


def test_3mf_entities_are_refused(refusal, tmp_path):
    (tmp_path / "secret").write_text("stolen")
    doctype = f'<!DOCTYPE m [<!ENTITY e SYSTEM "file://{tmp_path}/secret">]>'
    laughs = '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    for declaration in (doctype, laughs):
        package = ThreeMf(build="&e;<item objectid='1'/>")
        package.head += declaration
        assert "document type" in refusal(package.packed()).reason
        utf16 = package.model.replace("UTF-8", "UTF-16").encode("utf-16")
        data = zipped({"_rels/.rels": made_files.RELATIONS, "3D/3dmodel.model": utf16})
        assert "document type" in refusal(data).reason


def test_3mf_parts_of_themselves_are_refused(refusal):
    use = '<object id="{}"><components><component objectid="{}"/></components></object>'
    ring = ThreeMf([use.format(1, 2), use.format(2, 1)])
    assert "part of themselves" in refusal(ring.packed()).reason


def test_3mf_parts_that_multiply_are_refused(refusal):
    objects = [ThreeMf.mesh(1)]
    for number in range(2, 40):
        twice = f'<component objectid="{number - 1}"/>' * 2
        objects.append(f'<object id="{number}"><components>{twice}</components></object>')
    refusal(ThreeMf(objects, build='<item objectid="39"/>').packed())


def test_3mf_deep_xml_is_refused(refusal):
    package = ThreeMf(build="<a>" * 100_000)
    assert "nested" in refusal(package.packed()).reason


@pytest.mark.parametrize(
    "package",
    [
        ThreeMf(build=""),
        ThreeMf(build='<item objectid="7"/>'),
        ThreeMf(build='<item objectid="1" transform="1 2 3"/>'),
        ThreeMf(build='<item objectid="1" transform="1 0 0 0 1 0 0 0 1 0 0 nan"/>'),
        ThreeMf(build='<item objectid="1" transform="1 0 0 0 1 0 0 0 1 0 0 x"/>'),
        ThreeMf([ThreeMf.mesh(1), ThreeMf.mesh(1)]),
        ThreeMf(unit=' unit="parsec"'),
        ThreeMf(head='<?xml version="1.0" encoding="klingon"?>'),
        ThreeMf([ThreeMf.mesh().replace('z="9.0"', "")]),
        ThreeMf([ThreeMf.mesh().replace('z="9.0"', 'z="9 9"')]),
        ThreeMf([ThreeMf.mesh().replace('v1="0"', 'v1="0.5"')]),
    ],
)
def test_3mf_that_breaks_its_rules_is_refused(package, refusal):
    refusal(package.packed())


def test_zip_without_a_model_or_with_odd_entries_is_refused(refusal):
    refusal(zipped({"letter.docx": "text"}))
    refusal(zipped({"_rels/.rels": "<Relationships/>"}))
    refusal(zipped({"_rels/.rels": made_files.RELATIONS}))
    refusal(ThreeMf().packed(**{"3d/3DMODEL.model": "another"}))
    refusal(zipped({f"{k}": "" for k in range(5000)}))
    data = bytearray(KINDS["3mf"])
    at = data.rfind(b"PK\x01\x02")  # the last entry now lies where the first one does
    data[at + 42 : at + 46] = bytes(4)
    refusal(bytes(data))
    data = bytearray(KINDS["3mf"])
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1  # encrypted
    refusal(bytes(data))


# ---- GLB ------------------------------------------------------------------------------------


def bent(path, value):
    """Return a GLB with one place of its description replaced."""
    glb = Glb.plain()
    place = glb.tree
    for step in path[:-1]:
        place = place[step]
    if value is KeyError:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return glb.packed()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["nodes", 0, "children"], [0]),
        (["nodes"], [{"children": [1]}, {"children": [0], "mesh": 0}]),
        (["nodes"], [{"mesh": 0, "children": [k + 1]} for k in range(5000)] + [{}]),
        (["nodes", 0, "mesh"], 3),
        (["nodes", 0, "mesh"], -1),
        (["nodes", 0, "mesh"], "0"),
        (["nodes", 0, "mesh"], True),
        (["nodes", 0, "rotation"], [1, 2, 3]),
        (["nodes", 0, "matrix"], [float("nan")] * 16),
        (["nodes", 0, "scale"], [10**400, 1, 1]),
        (["nodes"], {}),
        (["scene"], 4),
        (["scenes", 0, "nodes"], [9]),
        (["scenes", 0, "nodes"], ["a"]),
        (["meshes", 0, "primitives", 0, "attributes"], {}),
        (["meshes", 0, "primitives", 0, "indices"], 1),
        (["meshes", 0, "primitives", 0, "indices"], 9),
        (["meshes", 0, "primitives", 0, "attributes", "POSITION"], 0),
        (["accessors", 0, "count"], 17),
        (["accessors", 0, "count"], 19),
        (["accessors", 0, "count"], 10**30),
        (["accessors", 0, "bufferView"], KeyError),
        (["accessors", 0, "bufferView"], 7),
        (["accessors", 0, "byteOffset"], 10**9),
        (["accessors", 0, "sparse"], {}),
        (["accessors", 0, "componentType"], 99),
        (["accessors", 1, "count"], 4),
        (["accessors", 1, "count"], 6),
        (["accessors", 1, "componentType"], 5125),
        (["accessors", 1, "type"], "VEC4"),
        (["bufferViews", 1, "byteOffset"], 10**6),
        (["bufferViews", 1, "byteLength"], 10**6),
        (["bufferViews", 1, "byteStride"], 4),
        (["bufferViews", 1, "buffer"], 1),
        (["buffers", 0, "uri"], "../../etc/passwd"),
        (["buffers", 0, "uri"], "http://localhost/x"),
        (["buffers"], []),
        (["extensionsRequired"], ["KHR_draco_mesh_compression"]),
    ],
)
def test_glb_that_breaks_its_rules_is_refused(path, value, refusal):
    refusal(bent(path, value))


def test_glb_of_integers_out_of_scale_is_no_crash(tmp_path):
    data = bent(["accessors", 1, "componentType"], 5120)
    read_or_refuse(tmp_path / "m.glb", data)


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 200_000,
        b'{"nodes":' * 50_000,
        b"\xff\xfe",
        b"NaN",
        b'{"scene": ' + b"9" * 5000 + b"}",
        json.dumps({"nodes": [{"children": [0] * 1000}] * 3}).encode(),
        b"",
    ],
)
def test_glb_with_a_hostile_description_is_refused(text, refusal):
    refusal(Glb.plain().packed(text=text))


def test_glb_of_another_version_is_refused(refusal):
    data = bytearray(KINDS["glb"])
    data[4:8] = struct.pack("<I", 1)
    assert "version 1" in refusal(bytes(data)).reason


# ---- PLY and VTP ----------------------------------------------------------------------------


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


def test_no_reading_takes_memory_far_beyond_the_mesh(tmp_path):
    rng = np.random.default_rng(0)
    points, faces = rng.uniform(0, 50, (20_000, 3)), rng.integers(0, 20_000, (40_000, 3))
    honest = points.nbytes + faces.size * 4
    files = {
        "stl": made_files.stl_binary(points, faces),
        "ply": made_files.ply_binary(points, faces, extras=False),
        "obj": made_files.obj(points, faces),
        "off": made_files.off(points, faces),
    }
    for name, data in files.items():
        path = tmp_path / f"mesh.{name}"
        path.write_bytes(data)
        read_mesh(path)  # compiled before it is measured
        tracemalloc.start()
        read_mesh(path)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 2.0 * (len(data) + honest) + 2e6, name

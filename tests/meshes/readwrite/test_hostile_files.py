"""Files that are damaged or built to deceive: a Reading or one clear refusal, nothing else."""

import sys
import tracemalloc

import numpy as np
import pytest

from meshes.errors import UnitsError
from meshes.readwrite.reading import Reading, read_mesh
from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import FACES, POINTS, Glb, ThreeMf, Vtp
from tests.meshes.readwrite.refusals import read_or_refuse

KINDS = made_files.every_kind()
N_MUTATIONS = 200


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

"""Every way to write a small mesh, read back to the same points and faces."""

import itertools

import numpy as np
import pytest

from meshes.primitives import box
from meshes.readwrite.reading import read_mesh
from meshes.structure.topology import topology
from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import FACES, POINTS, Glb, ThreeMf, Vtp

AWAY = np.array([100.0, 0.0, 0.0])
BESIDE = POINTS + AWAY / 5.0

KINDS = made_files.every_kind()


@pytest.fixture
def read(tmp_path):
    def read_bytes(data, suffix="", **options):
        path = tmp_path / f"mesh{suffix}"
        path.write_bytes(data)
        return read_mesh(path, **options)

    return read_bytes


def triangles(mesh):
    return mesh.vertices[mesh.faces]


def facing_up(points):
    """Turn y up, as glTF has it, to z up."""
    return points[..., [0, 2, 1]] * [1.0, -1.0, 1.0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_pyramid_comes_out_of_every_kind_of_file(kind, read):
    reading = read(KINDS[kind], "." + kind.split("-")[0])
    expected = facing_up(POINTS) if kind == "glb" else POINTS
    if kind.startswith("stl"):
        assert reading.mesh.n_vertices == 5
        np.testing.assert_array_equal(triangles(reading.mesh), expected[FACES])
    else:
        np.testing.assert_allclose(reading.mesh.vertices, expected, atol=1e-6)
        np.testing.assert_array_equal(reading.mesh.faces, FACES)
    assert reading.units == ("m" if kind == "glb" else "mm")
    assert reading.file_format == kind.split("-")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_content_decides_where_the_suffix_lies_or_misses(kind, read):
    right = kind.split("-")[0]
    assert read(KINDS[kind], "").file_format == right
    lying = read(KINDS[kind], ".off" if right != "off" else ".stl")
    assert lying.file_format == right
    assert right.upper() in lying.notes[0]


@pytest.mark.parametrize("kind", KINDS)
def test_reading_twice_gives_the_same_bits(kind, read):
    first, second = read(KINDS[kind]), read(KINDS[kind])
    assert first.mesh.digest() == second.mesh.digest()
    assert first.sha256 == second.sha256


def test_stl_numbers_vertices_in_the_order_first_seen(read):
    mesh = read(made_files.stl_binary()).mesh
    order = list(dict.fromkeys(FACES.ravel().tolist()))
    np.testing.assert_array_equal(mesh.vertices, POINTS[order])


def test_stl_minus_zero_is_zero(read):
    points = np.array([[0.0, 0, 0], [5, 0, 0], [0, 5, 0], [-0.0, -0.0, -0.0], [0, 0, 5]])
    mesh = read(made_files.stl_binary(points, [[0, 1, 2], [3, 2, 4]])).mesh
    assert mesh.n_vertices == 4
    assert not np.signbit(mesh.vertices).any()


def test_binary_stl_whose_comment_starts_with_solid_is_binary(read):
    assert read(made_files.stl_binary(header=b"solid facet normal")).mesh.n_faces == 6


def test_stl_tail_shorter_than_a_face_is_left_out_and_noted(read):
    reading = read(made_files.stl_binary(tail=b"\0" * 49), ".stl")
    assert reading.mesh.n_faces == 6
    assert "49 bytes" in reading.notes[0]


def test_stl_text_in_capitals_with_two_solids_and_windows_lines_is_one_mesh(read):
    text = made_files.stl_text(upper=True) + made_files.stl_text(BESIDE, name="")
    mesh = read(text.replace(b"\n", b"\r\n")).mesh
    assert (mesh.n_vertices, mesh.n_faces) == (10, 12)


def test_long_decimals_are_read_to_the_last_bit(read):
    points = POINTS * np.pi + 1e-7
    for data in (
        made_files.stl_text(points),
        made_files.ply_text(points),
        made_files.obj(points),
        made_files.off(points),
    ):
        mesh = read(data).mesh
        np.testing.assert_array_equal(triangles(mesh), points[FACES])


def test_more_hard_decimals_than_fit_one_round_are_all_read(read):
    rng = np.random.default_rng(5)
    points = rng.uniform(0.0, 50.0, (9_000, 3))
    faces = np.arange(9_000).reshape(-1, 3)
    for data in (
        made_files.stl_text(points, faces),
        made_files.obj(points, faces),
        made_files.off(points, faces),
        made_files.ply_text(points, faces),
    ):
        np.testing.assert_array_equal(triangles(read(data).mesh), points[faces])


POLYGONS = [[0, 3, 2, 1], [0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4]]
FANS = [[0, 3, 2], [0, 2, 1], [0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4]]


@pytest.mark.parametrize(
    "data",
    [
        made_files.ply_text(faces=POLYGONS),
        made_files.ply_binary(faces=POLYGONS),
        made_files.obj(faces=POLYGONS),
        made_files.off(faces=POLYGONS),
        Vtp("raw", polygons=POLYGONS).bytes(),
    ],
    ids=["ply-text", "ply-binary", "obj", "off", "vtp"],
)
def test_polygons_are_cut_into_fans_in_their_order(data, read):
    reading = read(data)
    np.testing.assert_array_equal(reading.mesh.faces, FANS)
    assert "1 polygons with more than three corners" in " ".join(reading.notes)


def test_vtp_strips_keep_their_side(read):
    faces = read(Vtp("raw", polygons=[], strips=[[0, 1, 3, 2]]).bytes()).mesh.faces
    np.testing.assert_array_equal(faces, [[0, 1, 3], [1, 2, 3]])


def test_ply_strips_start_anew_at_minus_one(read):
    data = made_files.ply_text(faces=[[0, 1, 3, 2, -1, 0, 1, 4]], after_points="")
    reading = read(data.replace(b"element face", b"element tristrips"))
    np.testing.assert_array_equal(reading.mesh.faces, [[0, 1, 3], [1, 2, 3], [0, 1, 4]])


def test_ply_without_extra_properties_takes_the_same_way(read):
    plain = read(made_files.ply_binary(extras=False)).mesh
    assert plain.digest() == read(made_files.ply_binary(order=">")).mesh.digest()


def test_obj_keeps_the_order_of_points_and_reads_what_programs_write(read):
    text = b"""# points in any order, some unused, colours, groups, a joined line
v 9 9 9
v 0 0 0 1.0 0.5 0.5
g one two
v 8 0 0
v\t8 8 0
f -3/1/1 -2/2/1 \\
  -1/3/1
vt 0 0
vn 0 0 1
s off
usemtl enamel
v 4 4 9
f 3//2 4//2 5//2
l 1 2
p 1
"""
    mesh = read(text, ".obj").mesh
    np.testing.assert_array_equal(
        mesh.vertices, [[9, 9, 9], [0, 0, 0], [8, 0, 0], [8, 8, 0], [4, 4, 9]]
    )
    np.testing.assert_array_equal(mesh.faces, [[1, 2, 3], [2, 3, 4]])


def test_off_leaves_out_colours_and_comments(read):
    text = b"# first\nCOFF # a comment\n4 2 0\n0 0 0 255 0 0 255\n5 0 0 1 1 1 1 # one\n\n"
    text += b"0 5 0 9 9 9 9\n0 0 5 9 9 9 9\n3 0 1 2 0.5 0.5 0.5\n3 0 2 3\n"
    mesh = read(text).mesh
    np.testing.assert_array_equal(mesh.faces, [[0, 1, 2], [0, 2, 3]])
    assert mesh.vertices[1].tolist() == [5.0, 0.0, 0.0]


def test_glb_nodes_move_turn_and_mirror_their_meshes(read):
    glb = Glb.plain()
    half = np.sqrt(0.5)
    glb.tree["nodes"] = [
        {"children": [1, 2], "translation": [0.1, 0.0, 0.0]},
        {"mesh": 0, "rotation": [0.0, 0.0, half, half]},  # a quarter turn about z
        {"mesh": 0, "scale": [-1.0, 1.0, 1.0]},
    ]
    mesh = read(glb.packed()).mesh
    turned = np.stack([-POINTS[:, 1], POINTS[:, 0], POINTS[:, 2]], axis=1) + AWAY
    mirrored = POINTS * [-1, 1, 1] + AWAY
    np.testing.assert_allclose(mesh.vertices[:5], facing_up(turned), atol=1e-4)
    np.testing.assert_allclose(mesh.vertices[5:], facing_up(mirrored), atol=1e-4)
    np.testing.assert_array_equal(mesh.faces[6:], FACES[:, ::-1] + 5)


def test_glb_matrix_is_by_columns(read):
    glb = Glb.plain()
    glb.tree["nodes"] = [{"mesh": 0, "matrix": [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0.1, 0, 0, 1]}]
    moved = read(glb.packed()).mesh.vertices
    np.testing.assert_allclose(moved, facing_up(POINTS + AWAY), atol=1e-4)


def test_glb_pieces_over_the_same_points_share_them(read):
    glb = Glb.plain()
    glb.tree["meshes"][0]["primitives"] *= 2
    glb.tree["meshes"][0]["primitives"].append({"attributes": {"POSITION": 1}, "mode": 0})
    reading = read(glb.packed())
    assert (reading.mesh.n_vertices, reading.mesh.n_faces) == (5, 12)
    assert "1 parts of points or lines" in reading.notes[1]


def test_glb_points_repeated_at_seams_are_joined_and_told(read):
    whole = box(10.0, 8.0, 6.0)
    apart = whole.vertices[whole.faces.reshape(-1)] / 1000.0
    lone = np.array([[0.1, 0.1, 0.1]])
    faces = np.arange(len(apart)).reshape(-1, 3)
    reading = read(Glb.plain(points=np.concatenate([apart, lone]), faces=faces).packed())
    assert reading.mesh.n_vertices == whole.n_vertices + 1  # what no face names is kept
    found = topology(reading.mesh)
    assert found.is_closed
    assert found.n_components == 1
    assert any(f"{len(apart) - whole.n_vertices} points" in note for note in reading.notes)


@pytest.mark.parametrize(
    ("mode", "faces"), [(5, [[0, 1, 2], [1, 3, 2]]), (6, [[0, 1, 2], [0, 2, 3]])]
)
def test_glb_strips_and_fans(mode, faces, read):
    glb = Glb.plain(faces=np.array([[0, 1, 2], [3, 3, 3]]))
    glb.tree["accessors"][0]["count"] = 4
    glb.tree["meshes"][0]["primitives"][0]["mode"] = mode
    np.testing.assert_array_equal(read(glb.packed()).mesh.faces, faces)


def test_glb_normalised_whole_numbers_with_a_stride(read):
    glb = Glb.plain()
    rows = np.zeros((5, 4), "<i2")
    rows[:, :3] = np.round(POINTS / 9.0 * 32767)
    glb.tree["accessors"][1] |= {"componentType": 5122, "normalized": True}
    glb.tree["bufferViews"][1] |= {"byteLength": rows.nbytes, "byteStride": 8}
    glb.tree["nodes"] = [{"mesh": 0, "scale": [0.009] * 3}]
    glb.binary = glb.binary[:36] + rows.tobytes()
    np.testing.assert_allclose(read(glb.packed()).mesh.vertices, facing_up(POINTS), atol=2e-4)


def test_glb_without_a_scene_shows_the_nodes_that_are_no_children(read):
    glb = Glb.plain()
    del glb.tree["scenes"], glb.tree["scene"]
    glb.tree["nodes"] = [{"mesh": 0}, {"children": [0]}]
    assert read(glb.packed()).mesh.n_faces == 6


@pytest.mark.parametrize(
    ("unit", "factor", "ours"),
    [("micron", 0.001, "um"), ("centimeter", 10, "cm"), ("inch", 25.4, "inch"),
     ("meter", 1000, "m"), ("foot", 304.8, "inch")],
)  # fmt: skip
def test_3mf_units_are_used(unit, factor, ours, read):
    mesh = ThreeMf.mesh(points=POINTS / factor)
    reading = read(ThreeMf([mesh], unit=f' unit="{unit}"').packed())
    assert reading.units == ours
    np.testing.assert_allclose(reading.mesh.vertices, POINTS, rtol=1e-12)


def test_3mf_without_a_unit_is_in_millimetres(read):
    assert read(ThreeMf(unit="").packed()).units == "mm"


def test_3mf_places_components_of_components(read):
    inner = (
        '<object id="2"><components><component objectid="1" transform="{}"/></components></object>'
    )
    outer = '<component objectid="2"/><component objectid="1"/>'
    outer = f'<object id="3"><components>{outer}</components></object>'
    package = ThreeMf(
        [ThreeMf.mesh(), inner.format("0 1 0 -1 0 0 0 0 1 5 6 7"), outer],
        build='<item objectid="3" transform="1 0 0 0 1 0 0 0 1 100 0 0"/>',
    )
    mesh = read(package.packed()).mesh
    turned = np.stack([-POINTS[:, 1], POINTS[:, 0], POINTS[:, 2]], axis=1) + AWAY + (5, 6, 7)
    np.testing.assert_allclose(mesh.vertices[:5], turned, atol=1e-12)
    np.testing.assert_allclose(mesh.vertices[5:], POINTS + AWAY, atol=1e-12)


def test_3mf_parts_in_other_models_of_the_package_are_found(read):
    other = ThreeMf().model
    namespace = 'xmlns:p="http://schemas.microsoft.com/3dmanufacturing/production/2015/06"'
    use = f'<component {namespace} p:path="/3D/other.model" objectid="1"/>'
    use = f'<object id="9"><components>{use}</components></object>'
    package = ThreeMf([use], build='<item objectid="9"/>')
    mesh = read(package.packed(**{"3D/other.model": other})).mesh
    np.testing.assert_array_equal(mesh.vertices, POINTS)


def test_big_reads_tell_their_progress_and_can_be_stopped(read):
    told = []
    read(KINDS["stl"], progress=lambda fraction, what: told.append((fraction, what)))
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert all(what for _, what in told)
    for n_calls in range(len(told)):
        counter = itertools.count()

        def stop(fraction, what, counter=counter, n_calls=n_calls):
            if next(counter) == n_calls:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            read(KINDS["stl"], progress=stop)

"""The wax-up is one closed solid with a base, whatever scan it comes from."""

import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.errors import CancelledError, MeshError
from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.repair.cleaning import without_faces
from meshes.structure.topology import topology
from smilesculpt.parts import check_part
from smilesculpt.wax_up import wax_up

# "upper" and "lower_gap36" go to the independent programs below.
COMPOSED = ("upper_crowded_gap22", "soft_upper_palate_gap22", "soft_lower_crowded")


def wavy_band(jaw="lower"):
    """A strip of surface with bumps like crowns, open all around."""
    flat = sheet(40.0, 8.0, 120, 30)
    x, y, _ = flat.vertices.T
    height = 2.0 * np.cos(0.9 * x) * np.cos(np.pi * y / 8.0) + 1.0
    mesh = flat.with_vertices(np.stack([x, y, height], axis=1))
    if jaw == "lower":
        return mesh
    return Mesh(mesh.vertices * (1.0, 1.0, -1.0), mesh.faces[:, ::-1])


def as_written(mesh):
    return mesh.vertices.astype(np.float32).astype(np.float64)


def assert_printable(mesh):
    report = topology(mesh)
    assert report.is_closed
    assert report.is_manifold
    assert report.is_oriented
    assert report.n_components == 1
    assert report.component_volume[0] > 0.0
    assert len(self_intersections(mesh)) == 0


def dental(name, shared):
    """Return a composed scan in its dental frame, told from the labels."""
    folder = shared / "data" / "composed" / name
    points = read_mesh(folder / "scan.ply").mesh
    told = json.loads((folder / "labels.json").read_text())
    labels, jaw = np.array(told["labels"]), told["jaw"]
    centre = {fdi: points.vertices[labels == fdi].mean(axis=0) for fdi in np.unique(labels) if fdi}
    crowns = np.array(list(centre.values()))
    up = np.linalg.svd(crowns - crowns.mean(axis=0))[2][2]
    gum = points.vertices[labels == 0].mean(axis=0) - crowns.mean(axis=0)
    up = up * np.sign(gum @ up) * (1.0 if jaw == "upper" else -1.0)
    front = np.mean([centre[fdi] for fdi in centre if fdi % 10 <= 2], axis=0)
    back = np.mean([centre[fdi] for fdi in centre if fdi % 10 >= 6], axis=0) - front
    back = back - up * (back @ up)
    back /= np.linalg.norm(back)
    turn = np.eye(4)
    turn[:3, :3] = [np.cross(back, up), back, up]
    return points.moved(turn), jaw


@pytest.mark.parametrize("jaw", ["upper", "lower"])
def test_a_band_becomes_a_solid_with_a_flat_base_behind_it(jaw):
    band = wavy_band(jaw)
    part = wax_up(band, jaw)
    assert_printable(part.mesh)
    heights = part.mesh.vertices[:, 2] * (1.0 if jaw == "upper" else -1.0)
    deepest = (band.vertices[:, 2] * (1.0 if jaw == "upper" else -1.0)).max()
    assert heights.max() == pytest.approx(deepest + 3.0, abs=1e-5)
    assert (heights == heights.max()).sum() > 100
    kept = {tuple(row) for row in part.mesh.vertices.tolist()}
    assert all(tuple(row) in kept for row in as_written(band).tolist())
    assert np.array_equal(as_written(part.mesh), part.mesh.vertices)
    assert part.name == "waxup"


def test_holes_and_crumbs_are_mended_and_told():
    band = wavy_band()
    middles = band.vertices[band.faces].mean(axis=1)
    holed = without_faces(band, np.linalg.norm(middles[:, :2] - (3.0, 0.0), axis=1) < 1.0)
    crumb = icosphere(0.2, 1)
    vertices = np.concatenate([holed.vertices, np.add(crumb.vertices, (0.0, 0.0, 20.0))])
    dirty = Mesh(vertices, np.concatenate([holed.faces, crumb.faces + holed.n_vertices]))
    part = wax_up(dirty, "lower")
    assert_printable(part.mesh)
    assert any("1 loose pieces left out (0.7 mm" in note for note in part.notes)
    assert any("1 holes filled" in note for note in part.notes)


def test_a_scan_that_closes_itself_keeps_its_own_base():
    ball = icosphere(10.0, 4)
    part = wax_up(ball, "upper")
    assert np.array_equal(part.mesh.vertices, as_written(ball))
    assert np.array_equal(part.mesh.faces, ball.faces)
    assert part.notes == ("The scan closes itself: its own base was kept.",)


def test_a_solid_inside_out_is_turned():
    ball = icosphere(10.0, 3)
    assert_printable(wax_up(Mesh(ball.vertices, ball.faces[:, ::-1]), "upper").mesh)


def crossed_band():
    """A band with one crown pushed through its neighbour."""
    band = wavy_band()
    x, y, z = band.vertices.T
    push = 6.0 * np.exp(-((x - 1.0) ** 2 + y**2) / 0.8)
    return band.with_vertices(np.stack([x + push, y, z], axis=1))


def test_crossings_are_mended_in_place_and_told():
    assert len(self_intersections(crossed_band())) > 20
    part = wax_up(crossed_band(), "lower")
    assert_printable(part.mesh)
    assert any("pairs of faces met" in note and "replaced" in note for note in part.notes)


def test_a_surface_that_cannot_be_mended_is_wrapped_anew_and_says_so(monkeypatch):
    monkeypatch.setattr("meshes.repair.cleaning_crossings.MOST_ROUNDS", 0)
    part = wax_up(crossed_band(), "lower")
    assert_printable(part.mesh)
    assert any("wrapped anew on a grid of 0.2 mm" in note for note in part.notes)


def together(*meshes):
    firsts = np.cumsum([0, *(mesh.n_vertices for mesh in meshes)])
    faces = [mesh.faces + first for mesh, first in zip(meshes, firsts, strict=False)]
    return Mesh(np.concatenate([mesh.vertices for mesh in meshes]), np.concatenate(faces))


def beside(mesh, *way):
    return mesh.with_vertices(mesh.vertices + np.array(way))


def test_closed_bodies_stand_on_one_slab():
    ball = icosphere(4.0, 3)
    inside_out = Mesh(ball.vertices, ball.faces[:, ::-1])
    part = wax_up(together(ball, beside(inside_out, 9.0, 2.0, 1.0)), "lower")
    assert_printable(part.mesh)
    assert part.mesh.vertices[:, 2].min() == pytest.approx(-7.0, abs=1e-5)
    assert part.mesh.vertices[:, 2].max() == pytest.approx(5.0, abs=1e-5)
    assert any("2 separate bodies: a slab 3 mm thick" in note for note in part.notes)


def test_a_crown_in_its_gum_is_united_with_it():
    part = wax_up(together(wavy_band(), beside(icosphere(3.0, 3), 4.0, 0.0, 1.5)), "lower")
    assert_printable(part.mesh)
    assert any("2 bodies that overlap were united" in note for note in part.notes)
    assert part.mesh.vertices[:, 2].max() == pytest.approx(4.5, abs=1e-5)


def test_pieces_too_far_apart_are_refused():
    ball = icosphere(10.0, 3)
    with pytest.raises(MeshError, match="apart"):
        wax_up(together(ball, beside(ball, 150.0, 0.0, 0.0)), "upper")


def test_an_open_piece_that_faces_away_from_the_base_is_refused_by_name():
    band = wavy_band()
    away = Mesh(band.vertices, band.faces[:, ::-1])
    with pytest.raises(MeshError, match="1 of 3 open pieces"):
        wax_up(together(beside(band, 0.0, 20.0, 0.0), away, beside(band, 0.0, 40.0, 0.0)), "lower")


def cropped_arch():
    """A straight arch with undercuts, cut across in a ragged line as a crop leaves it."""
    flat = sheet(14.0, 8.0, 70, 40)
    x, y, _ = flat.vertices.T
    turn = np.pi * (0.5 - 1.5 * y / 8.0)
    ragged = 0.5 * np.sin(9.0 * turn) * np.clip(np.abs(x) - 5.0, 0.0, 1.0)
    points = np.stack([x + ragged, 4.0 * np.cos(turn), 4.0 * np.sin(turn)], axis=1)
    return flat.with_vertices(points)


def test_a_crop_is_wrapped_without_trimming_or_mending_it_in_vain():
    told = []
    part = wax_up(cropped_arch(), "lower", progress=lambda _done, what: told.append(what))
    assert_printable(part.mesh)
    assert any("wrapped anew" in note for note in part.notes)
    assert not any("trimmed" in note for note in part.notes)
    assert sum("Cutting out" in what for what in told) <= 5


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_half_an_arch_becomes_printable(side, shared):
    scan, jaw = dental("upper", shared)
    across = scan.vertices[scan.faces].mean(axis=1)[:, 0]
    half = without_faces(scan, side * (across - 0.5 * (across.min() + across.max())) < 0.0)
    assert_printable(wax_up(half, jaw).mesh)


def test_an_arch_of_closed_crowns_gets_one_base(shared):
    folder = shared / "data" / "real" / "sjtu_case0"
    crowns = read_mesh(folder / "upper_arch.obj").mesh
    turn = np.array([[-1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, -1.0, 0.0]])
    crowns = crowns.with_vertices(crowns.vertices @ turn.T)
    checked = check_part(wax_up(crowns, "upper"))
    assert_printable(checked.part.mesh)
    assert checked.is_ready
    assert any("14 separate bodies" in note for note in checked.part.notes)


def test_loose_bones_are_refused_with_the_reason(shared):
    bones = read_mesh(shared / "data" / "real" / "artisynth" / "maxilla_with_teeth.obj").mesh
    with pytest.raises(MeshError, match="open pieces of the scan face away"):
        wax_up(bones, "upper")


def test_the_same_scan_gives_the_same_bits():
    assert wax_up(wavy_band(), "lower").mesh.digest() == wax_up(wavy_band(), "lower").mesh.digest()


def test_progress_rises_and_cancelling_gets_through():
    told = []
    wax_up(wavy_band(), "lower", progress=lambda done, what: told.append((done, what)))
    assert all(a[0] <= b[0] for a, b in pairwise(told))
    assert told[-1][0] == 1.0

    def cancel(done, what):
        raise CancelledError("wax-up")

    with pytest.raises(CancelledError):
        wax_up(wavy_band(), "lower", progress=cancel)


def test_a_base_on_the_side_of_the_teeth_is_refused():
    with pytest.raises(MeshError, match="upper or lower"):
        wax_up(wavy_band("lower"), "upper")


@pytest.mark.parametrize("name", COMPOSED)
def test_composed_scans_become_printable_and_keep_their_surface(name, shared):
    scan, jaw = dental(name, shared)
    part = wax_up(scan, jaw)
    assert_printable(part.mesh)
    kept = np.isin(as_written(scan)[:, 0], part.mesh.vertices[:, 0]).mean()
    assert kept > 0.998


def test_an_independent_program_finds_nothing_to_mend(shared, tmp_path):
    if shutil.which("admesh") is None:
        pytest.skip("admesh is not installed: apt-get install admesh")
    cast = read_mesh(shared / "data" / "real" / "artisynth" / "cast_upper.obj").mesh
    assert any("7 loose pieces" in note for note in wax_up(cast, "upper").notes)
    for place, part in enumerate((wax_up(cast, "upper"), wax_up(*dental("upper", shared)))):
        assert_printable(part.mesh)
        assert_sound_for_admesh(tmp_path / f"{place}.stl", part.mesh)


def assert_sound_for_admesh(path: Path, mesh: Mesh) -> None:
    write_mesh(path, mesh)
    # It prints a byte that was never set as the header; hence no strict decoding.
    told = subprocess.run(["admesh", str(path)], capture_output=True, check=True).stdout
    lines = re.compile(r"^(\w[\w ]*?) +: +(\d+)", re.MULTILINE)
    counts = dict(lines.findall(told.decode(errors="replace")))
    for name in (
        "Total disconnected facets",
        "Degenerate facets",
        "Edges fixed",
        "Facets removed",
        "Facets added",
        "Facets reversed",
        "Backwards edges",
    ):
        assert counts[name] == "0", name
    assert counts["Number of parts"] == "1"


def test_a_slicer_calls_it_manifold(shared, tmp_path):
    if shutil.which("prusa-slicer") is None:
        pytest.skip("prusa-slicer is not installed: apt-get install prusa-slicer")
    path = tmp_path / "waxup.stl"
    write_mesh(path, wax_up(*dental("lower_gap36", shared)).mesh)
    command = ["prusa-slicer", "--info", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "manifold = yes" in told
    assert "number_of_parts =  1" in told

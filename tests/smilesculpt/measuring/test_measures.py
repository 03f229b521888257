"""Measures come out as the teeth were made, and as the crown files say."""

import json

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from smilesculpt.anatomy import front_teeth, position, teeth_of
from smilesculpt.dentition import Dentition, Tooth
from smilesculpt.errors import TooFewTeethError
from smilesculpt.measuring.arch_line import arch_line
from smilesculpt.measuring.measures import METHODS, measure
from smilesculpt.sample.placement import placed_arch
from smilesculpt.segmentation.pipeline import orient_and_segment


@pytest.fixture(scope="module")
def measured(sample_case):
    return measure(sample_case.before(), sample_case.dentition)


@pytest.fixture(scope="module")
def made():
    arch = placed_arch("upper", np.random.default_rng([0, 1]), missing=(), crowding=0.0)
    return {tooth.fdi: tooth for tooth in arch.teeth}


def test_widths_are_those_the_crowns_were_made_with(measured, made):
    errors = [tooth.width - made[tooth.fdi].size.width for tooth in measured.teeth]
    # Turned teeth measure broader along the arch than across their own sides.
    assert np.abs(errors).max() < 0.55
    assert np.abs(errors).mean() < 0.25


def test_heights_are_the_crowns_above_their_gum(measured, made):
    for tooth in measured.teeth:
        if position(tooth.fdi) <= 3:
            crown = made[tooth.fdi]
            tip = crown.origin[2] + crown.axes[2, 2] * crown.size.length
            assert tooth.height == pytest.approx(tip - crown.margin, abs=1.2)


def test_the_ratio_is_width_over_height(measured):
    for tooth in measured.teeth:
        assert tooth.ratio == tooth.width / tooth.height


def test_no_tooth_looks_broader_than_the_front_has_room(measured, sample_case):
    surface = sample_case.before()
    crowns = surface.vertices[sample_case.dentition.labels > 0]
    total = sum(tooth.apparent_width for tooth in measured.teeth)
    assert total <= np.ptp(crowns[:, 0]) + 1e-9
    for tooth in measured.teeth:
        assert 0.0 <= tooth.apparent_width <= tooth.width + 1.5


def test_arch_numbers_are_those_of_the_teeth_that_are_there(measured, sample_lower_case):
    assert [value.name for value in measured.arch] == [
        "intercanine_width",
        "intermolar_width",
        "arch_depth",
    ]
    assert all(value.name in METHODS for value in measured.arch)
    lower = measure(sample_lower_case.before(), sample_lower_case.dentition)
    assert [value.name for value in lower.arch] == ["intercanine_width"]
    assert lower.of(36) is None


def test_mirroring_the_mouth_swaps_the_sides(sample_case, measured):
    dentition = sample_case.dentition
    swap = {0: 0} | {t: t + 10 if t < 20 else t - 10 for t in dentition.numbers}
    surface = sample_case.before()
    mirror = Mesh(surface.vertices * [-1.0, 1.0, 1.0], surface.faces[:, ::-1])
    labels = np.array([swap[t] for t in dentition.labels.tolist()], dtype=np.int16)
    teeth = tuple(Tooth(fdi, 1.0) for fdi in teeth_of("upper", last=7))
    other = measure(mirror, Dentition("upper", labels, teeth))
    for tooth in measured.teeth:
        twin = other.of(swap[tooth.fdi])
        assert twin.width == pytest.approx(tooth.width, abs=0.02)
        assert twin.height == pytest.approx(tooth.height, abs=0.02)
        assert twin.apparent_width == pytest.approx(tooth.apparent_width, abs=1e-6)
    for mine, theirs in zip(measured.differences, other.differences, strict=True):
        assert theirs.width == pytest.approx(-mine.width, abs=0.04)


def test_plain_data_goes_through_json(measured):
    record = json.loads(json.dumps(measured.as_json(), allow_nan=False))
    assert record["unit"] == "mm" and len(record["teeth"]) == 14
    assert set(record["teeth"][0]) == {"fdi", "width", "height", "ratio", "apparent_width"}
    for title, columns, rows in measured.tables():
        assert title and all(len(row) == len(columns) for row in rows)
    assert "11:" in measured.summary()


def test_three_teeth_are_no_arch(sample_case):
    few = tuple(Tooth(fdi, 1.0) for fdi in (12, 11, 21))
    with pytest.raises(TooFewTeethError) as caught:
        measure(sample_case.before(), Dentition("upper", sample_case.dentition.labels, few))
    assert caught.value.n_teeth == 3


def test_a_listed_tooth_without_vertices_is_left_out(sample_case):
    listed = (*sample_case.dentition.teeth, Tooth(28, 0.1))
    measures = measure(
        sample_case.before(), Dentition("upper", sample_case.dentition.labels, listed)
    )
    assert measures.of(28) is None and len(measures.teeth) == 14


def test_the_line_through_the_crowns_follows_its_own_coordinates(sample_case):
    line = arch_line(sample_case.before(), sample_case.dentition)
    assert np.hypot(*line.tangents.T) == pytest.approx(1.0)
    along, outward = np.array([-20.0, -3.0, 8.0]), np.array([1.0, -2.0, 0.5])
    back = line.coordinates(line.place(along, outward))
    assert back[0] == pytest.approx(along, abs=0.02)
    assert back[1] == pytest.approx(outward, abs=0.02)


def crown(shared, fdi):
    """Vertices of a single crown file, in the dental frame's directions."""
    path = shared / "data/real/sjtu_case0/by_fdi" / f"{fdi}.obj"
    x, y, z = read_mesh(path, units="mm").mesh.vertices.T
    return np.stack([x, -z, y], axis=1)


def composed(shared, name):
    """The composed scan moved onto the crowns that it was made from, with its true labels."""
    folder = shared / "data/composed" / name
    mesh = read_mesh(folder / "scan.ply", units="mm").mesh
    truth = json.loads((folder / "labels.json").read_text())
    labels = np.array(truth["labels"], dtype=np.int16)
    numbers = tuple(fdi for fdi in teeth_of(truth["jaw"]) if (labels == fdi).any())
    crowns = {fdi: crown(shared, fdi) for fdi in numbers}
    scan = np.array([mesh.vertices[labels == fdi].mean(axis=0) for fdi in numbers])
    goal = np.array([crowns[fdi].mean(axis=0) for fdi in numbers])
    u, _, vt = np.linalg.svd((scan - scan.mean(axis=0)).T @ (goal - goal.mean(axis=0)))
    turn = (u @ np.diag([1.0, 1.0, np.linalg.det(u @ vt)]) @ vt).T
    moved = (mesh.vertices - scan.mean(axis=0)) @ turn.T + goal.mean(axis=0)
    dentition = Dentition(truth["jaw"], labels, tuple(Tooth(fdi, 1.0) for fdi in numbers))
    return mesh.with_vertices(moved), dentition, crowns


@pytest.mark.parametrize("name", ["upper", "lower_gap36"])
def test_widths_on_a_composed_scan_are_those_of_the_crown_files(shared, name):
    surface, dentition, crowns = composed(shared, name)
    measures, line = measure(surface, dentition), arch_line(surface, dentition)
    errors = {}
    for fdi, points in crowns.items():
        middle = (points.min(axis=0) + points.max(axis=0))[:2] / 2.0
        truth = np.ptp(points[:, :2] @ line.tangent_at(middle))
        errors[fdi] = measures.of(fdi).width - truth
    assert all(abs(errors[fdi]) < 0.4 for fdi in front_teeth(dentition.jaw))
    # Labels reach 0.2 to 0.3 mm beyond the crown, so widths err to the large side.
    assert np.mean(np.abs(list(errors.values()))) < 0.25
    if name == "upper":
        assert measures.of(11).width == pytest.approx(8.5, abs=0.4)


def test_labels_that_the_program_finds_measure_the_central_as_its_crown_file(shared):
    mesh = read_mesh(shared / "data/composed/upper/scan.ply", units="mm").mesh
    orientation, dentition = orient_and_segment(mesh)
    found = measure(mesh.moved(orientation.dental_from_scan), dentition)
    # Extent along the arch of real/sjtu_case0/by_fdi/11.obj: 8.52 mm.
    assert found.of(11).width == pytest.approx(8.52, abs=0.4)


def test_in_the_frames_of_before_only_the_teeth_that_moved_measure_otherwise(sample_case):
    before, dentition = sample_case.before(), sample_case.dentition
    vertices = before.vertices.copy()
    vertices[dentition.vertices_of(13)] *= [1.05, 1.05, 1.0]
    after = measure(before.with_vertices(vertices), dentition, frames_of=before)
    own = measure(before, dentition)
    assert after.of(13) != own.of(13)
    assert [t for t in after.teeth if t.fdi != 13] == [t for t in own.teeth if t.fdi != 13]
    molars = [{a.name: a.value for a in m.arch}["intermolar_width"] for m in (own, after)]
    assert molars[0] == molars[1]

"""Every broken fixture that can be repaired comes out clean, and a slicer agrees."""

import shutil
import subprocess
from dataclasses import replace

import pytest

from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.repair import repair, settings_for
from meshes.validation import load_profile, validate

DENTAL = (
    "11_holes_islands.ply",
    "13_units_metres.ply",
    "16_flipped_dup.ply",
    "21_spikes_stl.stl",
    "26_fins_degenerate.ply",
    "36_self_intersection.ply",
    "46_everything.ply",
)
# An island of scanner debris has 0.06 mm^3, the least crown of the case 180 mm^3.
DEBRIS = 0.5

SOLID = (
    "cgal_blobby-shuffled.off",
    "cgal_elephant-with-holes.off",
    "cgal_holes.off",
    "manifold_openscad-nonmanifold-crash.obj",
    "manifold_self_intersectA.obj",
    "trimesh_joined_tetrahedra.obj",
    "trimesh_multibody.stl",
    "trimesh_negative_indices.obj",
    "trimesh_wallhole.obj",
)
OPEN = ("cgal_degtri_sliding.off", "cgal_mesh_with_border.off", "cgal_quads_to_stitch.off")

# What belongs to the shape of a part, such as a coarse gear: no defect that a repair takes away.
OF_THE_SHAPE = {"units", "thin-wall", "spike", "sliver", "resolution"}


def mended(path, profile, **choices):
    rules = load_profile(profile)
    mesh = read_mesh(path).mesh
    return repair(mesh, replace(settings_for(rules), **choices)), rules


@pytest.mark.parametrize("name", DENTAL)
def test_a_broken_crown_comes_out_clean(shared, name):
    path = shared / "data" / "defects" / "dental_corrupted" / name
    result, rules = mended(path, "print", drop_below=DEBRIS)
    found = validate(result.mesh, rules)
    assert found.verdict == "clean"
    assert found.skipped == ()


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("11_holes_islands.ply", {"holes": 3, "small-bodies": 2}),
        ("16_flipped_dup.ply", {"flipped": 432, "duplicates": 25}),
        ("21_spikes_stl.stl", {"tips": 6}),
        ("26_fins_degenerate.ply", {"fins": 12, "degenerate": 20}),
        (
            "46_everything.ply",
            {"holes": 1, "fins": 3, "flipped": 97, "duplicates": 8, "small-bodies": 1},
        ),
    ],
)
def test_the_counts_told_are_those_injected(shared, name, counts):
    path = shared / "data" / "defects" / "dental_corrupted" / name
    result, _ = mended(path, "print", drop_below=DEBRIS)
    told = {step.step: step.count for step in result.steps}
    assert {step: told.get(step) for step in counts} == counts


def test_the_mended_crown_is_the_one_before_the_damage(shared):
    teeth = shared / "data" / "real" / "sjtu_case0" / "by_fdi"
    for tooth, name in ((21, "21_spikes_stl.stl"), (46, "46_everything.ply")):
        path = shared / "data" / "defects" / "dental_corrupted" / name
        result, rules = mended(path, "print", drop_below=DEBRIS)
        whole = validate(read_mesh(teeth / f"{tooth}.obj").mesh, rules).measures.volume
        assert result.after.volume == pytest.approx(whole, rel=0.005)


@pytest.mark.parametrize("name", SOLID)
def test_a_broken_solid_of_others_comes_out_closed_and_sound(shared, name):
    path = shared / "data" / "defects" / "third_party" / name
    result, rules = mended(path, "print", close_border=True)
    found = validate(result.mesh, rules)
    assert {finding.rule for finding in found.findings} <= OF_THE_SHAPE
    assert found.skipped == ()


@pytest.mark.parametrize("name", OPEN)
def test_a_broken_open_surface_of_others_comes_out_sound(shared, name):
    path = shared / "data" / "defects" / "third_party" / name
    result, rules = mended(path, "scan")
    found = validate(result.mesh, rules)
    assert {finding.rule for finding in found.findings} <= OF_THE_SHAPE
    assert result.after.n_borders == 1


def test_a_clean_crown_comes_back_itself(shared):
    for path in sorted((shared / "data" / "real" / "sjtu_case0" / "by_fdi").glob("*.obj"))[::4]:
        mesh = read_mesh(path).mesh
        assert repair(mesh, settings_for(load_profile("print"))).mesh is mesh


@pytest.mark.parametrize("name", DENTAL + SOLID)
def test_a_slicer_calls_it_manifold(shared, tmp_path, name):
    if shutil.which("prusa-slicer") is None:
        pytest.skip("prusa-slicer is not installed: apt-get install prusa-slicer")
    folder = "dental_corrupted" if name in DENTAL else "third_party"
    result, _ = mended(shared / "data" / "defects" / folder / name, "print", close_border=True)
    path = tmp_path / "mended.stl"
    write_mesh(path, result.mesh)
    told = subprocess.run(
        ["prusa-slicer", "--info", str(path)], capture_output=True, text=True, check=True
    ).stdout
    assert "manifold = yes" in told
    for line in told.splitlines():
        assert "open_edges" not in line and "facets_removed" not in line

"""Every kind of injected damage is found with its count; clean crowns are clean."""

import json

import pytest

from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.validation import load_profile, validate

# What truth.json injects, by the rule that finds it.
COUNTED = {
    "floating_islands": "loose-shell",
    "flipped_faces": "flipped-face",
    "flipped_patch_faces": "flipped-face",
    "duplicate_faces": "duplicate-face",
    "nonmanifold_fins": "non-manifold-edge",
    "degenerate_faces": "degenerate-face",
    "spikes": "spike",
}


def counts(mesh):
    return {f.rule: f.count for f in validate(mesh, load_profile("print")).findings}


def test_each_injected_defect_is_found_with_its_count(shared):
    folder = shared / "data" / "defects" / "dental_corrupted"
    for entry in json.loads((folder / "truth.json").read_text()):
        injected = entry["injected"]
        found = counts(read_mesh(folder / entry["file"]).mesh)
        for kind, rule in COUNTED.items():
            if kind in injected:
                assert found.pop(rule) == injected[kind], (entry["file"], kind)
        n_loops = injected.get("holes", 0) + injected.get("nonmanifold_fins", 0)
        assert found.pop("boundary-loop", 0) == n_loops
        if "self_intersecting_punch" in injected:
            assert found.pop("self-intersection") == 21
            # The punch leaves a wall that is thin at its lip, and a tip.
            assert found.pop("thin-wall") == 1
            assert found.pop("spike") == 1
        # Points that the removed faces leave behind; 17 were injected in one file.
        assert found.pop("unreferenced-vertex", 0) >= injected.get("unreferenced_vertices", 0)
        assert found == {}, entry["file"]


def test_metres_taken_for_millimetres_are_told(shared):
    file = shared / "data" / "defects" / "dental_corrupted" / "13_units_metres.ply"
    reading = read_mesh(file)
    assert reading.units == "m"
    as_stored = Mesh(reading.mesh.vertices / 1000.0, reading.mesh.faces)
    assert counts(as_stored)["units"] == 1


@pytest.mark.parametrize("profile", ["print", "mockup"])
def test_clean_crowns_have_no_finding(shared, profile):
    files = sorted((shared / "data" / "real" / "sjtu_case0" / "by_fdi").glob("*.obj"))
    assert len(files) == 28
    for file in files:
        validation = validate(read_mesh(file, units="mm").mesh, load_profile(profile))
        assert validation.findings == (), file.name
        assert validation.is_passed, file.name


def test_areas_are_those_published(shared):
    # expected_morphoresults.tsv: surface areas of three molars, mm2.
    folder = shared / "data" / "real" / "primate_molars"
    lines = (folder / "expected_morphoresults.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in lines if line.split("\t")[0].strip().endswith(".ply")]
    assert len(rows) == 3
    scan = load_profile("scan")
    for row in rows:
        mesh = read_mesh(folder / row[0].strip(), units="mm").mesh
        area = validate(mesh, scan).measures.area
        assert any(abs(float(cell) - area) < 1e-3 * area for cell in row[1:] if _is_number(cell))


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True

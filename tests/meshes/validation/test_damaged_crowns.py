"""Every kind of injected damage is found with its count; clean crowns are clean."""

import json
from dataclasses import replace

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.validation import Profile, load_profile, validate

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


def triangles(mesh):
    """Where each face lies, turned so that its least corner is first; wound as it is."""
    corners = np.round(mesh.vertices[mesh.faces], 4)
    return [min((*t[k:], *t[:k]) for k in range(3)) for t in (list(map(tuple, c)) for c in corners)]


def test_each_defect_is_found_where_the_damage_is(shared):
    data = shared / "data"
    for entry in json.loads((data / "defects/dental_corrupted/truth.json").read_text()):
        if {"spikes", "self_intersecting_punch"} & set(entry["injected"]) or entry["units"] != "mm":
            continue
        mesh = read_mesh(data / "defects" / "dental_corrupted" / entry["file"]).mesh
        sound = read_mesh(data / "real" / entry["source"], units="mm").mesh
        here, there = triangles(mesh), triangles(sound)
        known, lost = set(there), set(there) - set(here)
        torn = {corner for triangle in lost for corner in triangle}
        for finding in validate(mesh, load_profile("print")).findings:
            new = [here[f] not in known or here.count(here[f]) > 1 for f in finding.faces]
            assert all(new), (entry["file"], finding.rule)
            if finding.rule == "boundary-loop" and "nonmanifold_fins" not in entry["injected"]:
                places = np.round(mesh.vertices[list(finding.vertices)], 4)
                assert {tuple(place) for place in places} <= torn
            if finding.rule == "flipped-face":
                turned = {t[:1] + t[:0:-1] for t in (here[f] for f in finding.faces)}
                assert len(turned & known) >= 0.9 * len(turned)
            if finding.place is not None and finding.faces and finding.rule != "loose-shell":
                distance = np.linalg.norm(mesh.vertices - finding.place, axis=1).min()
                assert distance < 1.0


def test_spikes_and_a_punch_are_found_where_they_were_made(shared):
    data = shared / "data"
    for name, rule in (("21_spikes_stl.stl", "spike"), ("36_self_intersection.ply", "spike")):
        mesh = read_mesh(data / "defects" / "dental_corrupted" / name).mesh
        sound = read_mesh(data / "real" / "sjtu_case0" / "by_fdi" / f"{name[:2]}.obj", units="mm")
        known = {tuple(v) for v in np.round(sound.mesh.vertices, 3)}
        moved = [tuple(v) not in known for v in np.round(mesh.vertices, 3)]
        found = {f.rule: f for f in validate(mesh, load_profile("print")).findings}
        assert all(moved[v] for v in found[rule].vertices)
        for face in found["self-intersection"].faces if "self-intersection" in found else ():
            near = mesh.vertices[moved] - mesh.vertices[mesh.faces[face]].mean(axis=0)
            assert np.linalg.norm(near, axis=1).min() < 1.5


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


def walls_by_ball(profile):
    (setting,) = (s for s in load_profile(profile).settings if s.rule == "thin-wall")
    return Profile(profile, profile, (replace(setting, choices={"method": "in-sphere"}),))


def test_balls_find_the_thin_lip_of_a_punch(shared):
    folder = shared / "data" / "defects" / "dental_corrupted"
    punched = [
        entry["file"]
        for entry in json.loads((folder / "truth.json").read_text())
        if "self_intersecting_punch" in entry["injected"]
    ]
    assert punched
    for file in punched:
        found = validate(read_mesh(folder / file).mesh, walls_by_ball("print")).findings
        assert [(f.rule, f.count) for f in found] == [("thin-wall", 1)]


@pytest.mark.parametrize("profile", ["print", "mockup", "mill"])
def test_balls_find_no_thin_wall_in_clean_crowns(shared, profile):
    by_ball = walls_by_ball(profile)
    for file in sorted((shared / "data" / "real" / "sjtu_case0" / "by_fdi").glob("*.obj")):
        validation = validate(read_mesh(file, units="mm").mesh, by_ball)
        assert validation.findings == (), file.name
        assert validation.measures.thickness_method == "in-sphere"


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

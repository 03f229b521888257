"""One command repairs every broken fixture that can be; those that cannot are named with why."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt.cli.app import run

# An island of scanner debris has 0.06 mm^3, the least crown of the case 180 mm^3.
DEBRIS = "0.5"
# Thin at the size that is guessed for it; with --least-wall it comes out clean.
THICKENED = {"cgal_elephant-with-holes.off"}
# Parts that are thin nearly everywhere, and meet in edges, and a shell over its own patch:
# thickening has no room to go to. Mesh and solid are sound; thin walls are a warning.
THIN = {
    "cgal_mesh_with_border.off",
    "manifold_openscad-nonmanifold-crash.obj",
    "trimesh_cycloidal.ply",
}
# Surfaces that end somewhere: sound as such. The flat ones enclose nothing, whatever closes them.
FLAT = {"cgal_degtri_sliding.off", "cgal_quads_to_stitch.off"}
SURFACES = FLAT | {"cgal_mesh_with_border.off"}
# A hundred triangles anywhere in a cube, by its list no surface at all; and no triangle.
NO_SURFACE, EMPTY = {"trimesh_soup.stl"}, {"trimesh_empty.stl"}

SHEET_RULES = """
title = "Open surface"
[rules.degenerate-face]
severity = "error"
[rules.duplicate-face]
severity = "error"
[rules.flipped-face]
severity = "error"
[rules.non-manifold-edge]
severity = "error"
[rules.non-manifold-vertex]
severity = "error"
[rules.self-intersection]
severity = "error"
[rules.boundary-loop]
severity = "error"
allowed_borders = 1
source = "These end somewhere."
"""


def repaired(capsys, folder, names, *words):
    """Validate and repair files by one command; return their reports by name."""
    told = folder / "told.json"
    words = ["--repair-to", str(folder / "fixed"), "--json", str(told), "--quiet", *words]
    assert run(["validate", *map(str, names), *words]) in (1, 2)
    return {Path(one["path"]).name: one for one in json.loads(told.read_text())["files"]}


@pytest.mark.timeout(600)
@pytest.mark.long
def test_one_command_repairs_every_fixture_that_can_be(shared, tmp_path, capsys):
    folder = shared / "data" / "defects"
    words = ["--profile", "print", "--drop-below", DEBRIS, "--close-border"]
    reports = repaired(capsys, tmp_path, [folder], *words)
    assert {name for name, one in reports.items() if one["status"] == "refused"} == EMPTY
    for name in set(reports) - EMPTY - NO_SURFACE - FLAT - THICKENED:
        if reports[name]["status"] != "clean":
            require_mended(name, reports[name]["repair"], tmp_path)
    assert reports["trimesh_soup.stl"]["repair"]["status"] == "findings"


def test_thin_parts_come_out_clean_with_a_least_wall(shared, tmp_path, capsys):
    names = [shared / "data" / "defects" / "third_party" / name for name in sorted(THICKENED)]
    words = ["--profile", "print", "--close-border", "--least-wall", "0.5"]
    for name, report in repaired(capsys, tmp_path, names, *words).items():
        require_mended(name, report["repair"], tmp_path)


def test_open_surfaces_come_out_clean_as_what_they_are(shared, tmp_path, capsys):
    names = [shared / "data" / "defects" / "third_party" / name for name in sorted(SURFACES)]
    (tmp_path / "sheet.toml").write_text(SHEET_RULES)
    reports = repaired(capsys, tmp_path, names, "--profile", str(tmp_path / "sheet.toml"))
    assert set(reports) == SURFACES
    for name, report in reports.items():
        last = report if report["status"] == "clean" else report["repair"]
        assert (last["status"], last["skipped"]) == ("clean", []), name


def require_mended(name, repair, folder):
    found = {one["rule"] for one in repair["findings"] if one["severity"] != "note"}
    assert found == ({"thin-wall"} if name in THIN else set()), (name, found)
    assert repair["skipped"] == [], name
    assert repair["status"] == ("findings" if name in THIN else "clean"), name
    assert repair["largest_move"] is not None, name
    require_manifold(Path(repair["path"]), folder)


def require_manifold(path, folder):
    """Ask a slicer, which reads some formats only."""
    if shutil.which("prusa-slicer") is None:
        pytest.skip("prusa-slicer is not installed: apt-get install prusa-slicer")
    copy = folder / f"{path.stem}.stl"
    write_mesh(copy, read_mesh(path, units="mm").mesh)
    words = ["prusa-slicer", "--info", str(copy)]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert "manifold = yes" in told, path.name
    assert "open_edges" not in told and "facets_removed" not in told, path.name

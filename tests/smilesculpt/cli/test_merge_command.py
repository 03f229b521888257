"""`smilesculpt merge`: partial scans become one, the residual is told, or the extra is named."""

import json
import sys

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt.cli.app import run
from smilesculpt.sample import sample_scan


@pytest.fixture
def parts(tmp_path):
    arch = sample_scan(n_faces=40_000).mesh
    along = arch.vertices[:, 0] - np.median(arch.vertices[:, 0])
    for name, keep in (("left.stl", along < 8.0), ("right.stl", along > -8.0)):
        write_mesh(tmp_path / name, Mesh(arch.vertices, arch.faces[keep[arch.faces].all(axis=1)]))
    return [str(tmp_path / "left.stl"), str(tmp_path / "right.stl")]


def test_two_parts_become_one_and_the_residual_is_told(parts, tmp_path, capsys):
    pytest.importorskip("open3d", reason="open3d is not installed: extra scan")
    out = tmp_path / "whole.ply"
    assert run(["merge", *parts, "--out", str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "smilesculpt/merge/1"
    assert told["rms_mm"] < 0.05 and told["scans"][1]["q95_mm"] < 0.02
    assert told["gap_q95_mm"] < told["gap_max_mm"] and told["n_pieces"] >= 1
    assert told["scans"][1]["overlap"] > 0.1
    assert read_mesh(out).mesh.n_faces == told["n_faces"]


def test_without_open3d_one_line_names_the_extra(parts, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "open3d", None)
    out = tmp_path / "whole.ply"
    assert run(["merge", *parts, "--out", str(out)]) == 2
    said = capsys.readouterr().err
    assert "smilesculpt[scan]" in said and said.count("\n") == 1
    assert not out.exists()


def test_one_scan_is_too_few_and_none_is_replaced(parts, tmp_path, capsys):
    assert run(["merge", parts[0], "--out", str(tmp_path / "whole.ply")]) == 2
    assert "two or more" in capsys.readouterr().err
    assert run(["merge", *parts, "--out", parts[1]]) == 2
    assert "Give another name" in capsys.readouterr().err

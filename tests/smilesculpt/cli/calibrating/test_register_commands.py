import json

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt.cli.app import run
from smilesculpt.sample import sample_scan

PLACES = np.array(
    [[0.0, 0, 0], [50.0, 0, 3], [0.0, 40, 0], [0.0, 5, 30], [40.0, 40, 5], [20.0, 15, 9]]
)
MOTION = np.eye(4)
MOTION[:3, :3] = Rotation.from_rotvec([0.4, -0.2, 0.9]).as_matrix()
MOTION[:3, 3] = [10.0, 20.0, -30.0]
COVARIANCE = "device_xx_mm2,device_xy_mm2,device_xz_mm2,device_yy_mm2,device_yz_mm2,device_zz_mm2"
TARGETS = "name,x_mm,y_mm,z_mm\napex,20,20,20\nentry,20,20,5\n"


def said(capsys, *words):
    status = run(["calibrate", *map(str, words)])
    out, err = capsys.readouterr()
    return status, " ".join(out.split()), " ".join(err.split())


def moved(points):
    return points @ MOTION[:3, :3].T + MOTION[:3, 3]


def measured(seed=0):
    random = np.random.default_rng(seed)
    return moved(PLACES) + 0.1 * random.normal(size=PLACES.shape)


def pairs_csv(device, more=("", "")):
    rows = ["name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm" + more[0]]
    for name, scan, other in zip("ABCDEF", PLACES, device, strict=True):
        rows.append(",".join([name, *map(str, scan), *map(str, other)]) + more[1])
    return "\n".join(rows) + "\n"


def points_csv(names, points):
    rows = [f"{n},{','.join(map(str, p))}" for n, p in zip(names, points, strict=True)]
    return "\n".join(["name,x_mm,y_mm,z_mm", *rows]) + "\n"


def test_the_bad_fiducial_is_named_and_an_error_at_a_target_stands_beside_the_fre(tmp_path, capsys):
    device = measured()
    device[2] += [2.0, -2.0, 1.0]
    (tmp_path / "p.csv").write_text(pairs_csv(device))
    (tmp_path / "t.csv").write_text(TARGETS)
    words = ("register", tmp_path / "p.csv")
    status, text, _ = said(capsys, *words, "--targets", tmp_path / "t.csv", "--json")
    facts = json.loads(text)
    assert (status, facts["schema"]) == (0, "smilesculpt/calibrate-register/1")
    assert [one["name"] for one in facts["suspects"]] == ["C"]
    assert facts["suspects"][0]["off_mm"] == pytest.approx(3.0, abs=0.5)
    assert [t["name"] for t in facts["targets"]] == ["apex", "entry"]
    status, text, _ = said(capsys, *words)
    assert status == 0
    assert "the fiducial 'C' lies" in text
    assert text.index("Error to expect in the middle (TRE, RMS)") < text.index("FRE")


def test_what_is_printed_is_written_too_and_each_target_has_its_radius(tmp_path, capsys):
    (tmp_path / "p.csv").write_text(pairs_csv(measured()))
    (tmp_path / "t.csv").write_text(TARGETS)
    out = tmp_path / "placement.json"
    words = ("register", tmp_path / "p.csv", "--targets", tmp_path / "t.csv", "--out", out)
    status, text, _ = said(capsys, *words, "--json")
    facts = json.loads(text)
    assert (status, json.loads(out.read_text("utf-8"))) == (0, facts)
    for target in facts["targets"]:
        assert 1.6 < target["radius_95_mm"] / target["tre_mm"] < 2.0
    assert "95 of 100 within" in said(capsys, *words)[1]
    before = out.read_bytes()
    status, _, text = said(capsys, *words[:-2], "--out", tmp_path / "p.csv")
    assert status == 2
    assert "end in .json" in text
    assert said(capsys, "register", tmp_path / "t.csv", "--out", out)[0] == 2
    assert out.read_bytes() == before


def test_covariances_count_and_exclude_one_error_for_all(tmp_path, capsys):
    path = tmp_path / "p.csv"
    path.write_text(pairs_csv(measured(), (f",{COVARIANCE}", ",0.01,0,0,0.01,0,0.01")))
    (tmp_path / "t.csv").write_text(TARGETS)
    words = ("register", path, "--targets", tmp_path / "t.csv", "--json")
    status, text, _ = said(capsys, *words)
    even = json.loads(text)
    assert status == 0
    assert even["fle_mm"] == pytest.approx(np.sqrt(0.03))
    path.write_text(pairs_csv(measured(), (f",{COVARIANCE}", ",0.01,0,0,0.01,0,0.64")))
    worse = json.loads(said(capsys, *words)[1])
    covariance = np.array(worse["targets"][0]["covariance_mm2"])
    assert worse["targets"][0]["tre_mm"] > even["targets"][0]["tre_mm"]
    assert covariance[2, 2] > 2.0 * covariance[0, 0]
    status, _, wrong = said(capsys, *words, "--fle", "0.3")
    assert status == 2
    assert "not both" in wrong


def test_points_are_paired_by_distances_and_swapped_rows_are_named(tmp_path, capsys):
    scan, device = tmp_path / "scan.csv", tmp_path / "device.csv"
    scan.write_text(points_csv("ABCDEF", PLACES))
    device.write_text(points_csv("123456", measured()[[3, 0, 5, 4, 2, 1]]))
    words = ("register", scan, "--onto", device, "--pair-by", "distances", "--json")
    status, text, _ = said(capsys, *words)
    facts = json.loads(text)
    assert (status, facts["paired_by"], facts["n"]) == (0, "distances", 6)
    assert np.array(facts["device_from_scan"]) == pytest.approx(MOTION, abs=0.3)
    square = np.array([[0.0, 0, 0], [40.0, 0, 0], [40.0, 40, 0], [0.0, 40, 0]])
    scan.write_text(points_csv("ABCD", square))
    device.write_text(points_csv("1234", square))
    status, _, wrong = said(capsys, *words)
    assert status == 2
    assert "symmetrically" in wrong
    (tmp_path / "p.csv").write_text(pairs_csv(measured()[[0, 4, 2, 3, 1, 5]]))
    status, _, wrong = said(capsys, "register", tmp_path / "p.csv")
    assert status == 2
    assert "'B' on 'E'" in wrong
    assert "'E' on 'B'" in wrong


@pytest.fixture(scope="module")
def arch():
    return sample_scan(n_faces=10_000).mesh


def test_the_map_tells_the_error_at_every_vertex(tmp_path, capsys, arch):
    middle = PLACES.mean(axis=0) - arch.vertices.mean(axis=0)
    write_mesh(tmp_path / "scan.ply", arch.with_vertices(arch.vertices + middle))
    (tmp_path / "p.csv").write_text(pairs_csv(measured()))
    out = tmp_path / "map.ply"
    words = ("register", tmp_path / "p.csv", "--scan", tmp_path / "scan.ply", "--map", out)
    status, text, _ = said(capsys, *words, "--json")
    facts = json.loads(text)
    assert status == 0
    assert facts["map"]["least_mm"] < facts["map"]["median_mm"] < facts["map"]["largest_mm"]
    # The place of the largest error, asked for as a target, gives that error.
    at = ",".join(map(str, facts["map"]["largest_at_mm"]))
    (tmp_path / "t.csv").write_text(f"name,x_mm,y_mm,z_mm\nworst,{at}\n")
    asked = json.loads(said(capsys, *words, "--targets", tmp_path / "t.csv", "--json")[1])
    assert asked["targets"][0]["tre_mm"] == pytest.approx(facts["map"]["largest_mm"])
    shown = read_mesh(out).mesh
    assert shown.n_vertices == arch.n_vertices
    assert np.array_equal(shown.faces, arch.faces)
    head, _, body = out.read_bytes().partition(b"end_header\n")
    row = np.dtype([("place", "<f8", 3), ("colour", "u1", 3), ("quality", "<f8")])
    quality = np.frombuffer(body, row, arch.n_vertices)["quality"]
    assert b"property double quality" in head
    assert quality.max() == pytest.approx(facts["map"]["largest_mm"], rel=1e-12)
    status, _, wrong = said(capsys, "register", tmp_path / "p.csv", "--map", out)
    assert status == 2
    assert "--scan and --map go together" in wrong


def test_a_surface_is_registered_and_doubts_are_exit_status_1(tmp_path, capsys, arch):
    random = np.random.default_rng(1)
    noise = 0.02 * random.normal(size=arch.vertices.shape)
    write_mesh(tmp_path / "scan.ply", arch.with_vertices(arch.vertices + noise))
    write_mesh(tmp_path / "device.ply", arch.moved(MOTION))
    at = arch.vertices.mean(axis=0)
    (tmp_path / "t.csv").write_text(
        points_csv(["apex", "far"], [at, at + np.array([500.0, 0.0, 0.0])])
    )
    words = ("register-surface", tmp_path / "scan.ply", tmp_path / "device.ply")
    status, text, _ = said(capsys, *words, "--targets", tmp_path / "t.csv", "--json")
    facts = json.loads(text)
    assert status == 0
    assert facts["converged"]
    assert np.array(facts["device_from_scan"]) == pytest.approx(MOTION, abs=0.05)
    assert 0.0 < facts["targets"][0]["tre_mm"] < facts["targets"][1]["tre_mm"]
    assert "'far' lies" in facts["findings"][0]
    status, text, _ = said(capsys, *words)
    assert status == 0
    assert "says nothing about a target" in text
    half = arch.vertices[arch.faces].mean(axis=1)[:, 0] > at[0] + 15.0
    write_mesh(tmp_path / "part.ply", type(arch)(arch.vertices, arch.faces[half]).moved(MOTION))
    status, text, _ = said(capsys, words[0], words[1], tmp_path / "part.ply")
    assert status == 1
    assert "Mind:" in text


def test_changed_points_are_named_also_where_they_look_like_a_mirror(tmp_path, capsys):
    device = measured()
    names = ["A", "B", "C", "D"]
    rows = ["name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm"]
    for name, k, other in zip(names, range(4), (0, 2, 1, 3), strict=True):
        rows.append(",".join([name, *map(str, PLACES[k]), *map(str, device[other])]))
    (tmp_path / "p.csv").write_text("\n".join(rows) + "\n")
    status, _, text = said(capsys, "register", tmp_path / "p.csv")
    assert status == 2
    assert "the pairs are swapped" in text
    mirrored = pairs_csv(device * [-1.0, 1.0, 1.0])
    (tmp_path / "m.csv").write_text(mirrored)
    status, _, text = said(capsys, "register", tmp_path / "m.csv")
    assert status == 2
    assert "mirror images" in text

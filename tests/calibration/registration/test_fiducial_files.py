import json

import numpy as np
import pytest

from calibration.errors import FiducialFileError
from calibration.registration.fiducial_files import read_pairs, read_points

PAIRS = """name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm,weight
A,0,0,0,10,0,0,1
B,50,0,0,60,0,0,2
C,0,40,0,10,40,0,1
"""
POINTS = "name,x_mm,y_mm,z_mm\nA,10,0,0\nC,10,40,0\nB,60,0,0\n"


def written(folder, name, text):
    (folder / name).write_text(text)
    return folder / name


def markups(folder, name="p.mrk.json", system="LPS", units="mm", **changes):
    points = [
        {"id": "1", "label": "A", "position": [1.0, 2.0, 3.0], "positionStatus": "defined"},
        {"id": "2", "label": "B", "position": [51.0, 2.0, 3.0], "positionStatus": "defined"},
        {"id": "3", "label": "later", "position": [0.0, 0.0, 0.0], "positionStatus": "undefined"},
    ]
    points[0].update(changes)
    markup = {"type": "Fiducial", "coordinateSystem": system, "coordinateUnits": units}
    text = json.dumps({"markups": [{**markup, "controlPoints": points}]})
    return written(folder, name, text)


def test_pairs_come_from_one_table(tmp_path):
    pairs = read_pairs(written(tmp_path, "f.csv", PAIRS))
    assert pairs.names == ("A", "B", "C")
    assert pairs.device_points - pairs.scan_points == pytest.approx(np.tile([10.0, 0, 0], (3, 1)))
    assert list(pairs.weights) == [1.0, 2.0, 1.0]


def test_two_files_are_paired_by_name_and_not_by_order(tmp_path):
    scan = written(tmp_path, "s.csv", "name,x_mm,y_mm,z_mm\nA,0,0,0\nB,50,0,0\nC,0,40,0\nX,1,1,1\n")
    pairs = read_pairs(scan, written(tmp_path, "d.csv", POINTS))
    assert pairs.names == ("A", "B", "C")
    assert pairs.device_points - pairs.scan_points == pytest.approx(np.tile([10.0, 0, 0], (3, 1)))


def test_markups_in_ras_become_lps_and_undefined_points_stay_out(tmp_path):
    lps = read_points(markups(tmp_path))
    ras = read_points(markups(tmp_path, name="r.mrk.json", system="RAS"))
    assert lps.names == ("A", "B")
    assert lps.points[0] == pytest.approx([1.0, 2.0, 3.0])
    assert ras.points == pytest.approx(lps.points * [-1.0, -1.0, 1.0])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("scan_y_mm", "scan_y", "no column scan_y_mm"),
        ("B,50", "A,50", "'A' twice"),
        ("B,50,0", "B,50,nan", "row 2, column scan_y_mm"),
        ("B,50,0", "B,50", "row 2 has 7 cells instead of 8"),
        ("60,0,0,2", "60,0,0,0", "row 2 has no positive weight"),
        ("B,50", "B,50000", "micrometres"),
    ],
)
def test_broken_tables_are_refused(tmp_path, old, new, said):
    assert old in PAIRS
    with pytest.raises(FiducialFileError, match=said):
        read_pairs(written(tmp_path, "f.csv", PAIRS.replace(old, new)))


def test_metres_are_recognised(tmp_path):
    text = "name,x_mm,y_mm,z_mm\nA,0.01,0,0\nB,0.06,0,0\nC,0.01,0.04,0\n"
    with pytest.raises(FiducialFileError, match="likely metres"):
        read_points(written(tmp_path, "p.csv", text))


def test_the_frame_in_metres_and_points_at_one_place_are_named(tmp_path):
    metres = PAIRS.replace("10,0,0,1", "0.01,0,0,1").replace("60,0,0,2", "0.06,0,0,2")
    metres = metres.replace("10,40,0,1", "0.01,0.04,0,1")
    with pytest.raises(FiducialFileError, match=r"device's points within .* likely metres"):
        read_pairs(written(tmp_path, "f.csv", metres))
    text = "name,x_mm,y_mm,z_mm\nA,1,2,3\nB,1,2,3\nC,1,2,3\n"
    with pytest.raises(FiducialFileError, match="at one place"):
        read_points(written(tmp_path, "p.csv", text))


@pytest.mark.parametrize(
    "changes", [{"system": "XYZ"}, {"units": "um"}, {"position": [1.0, 2.0]}, {"position": "here"}]
)
def test_broken_markups_are_refused(tmp_path, changes):
    with pytest.raises(FiducialFileError):
        read_points(markups(tmp_path, **changes))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"markups": 3}', '{"markups": []}'])
def test_files_of_something_else_are_refused(tmp_path, text):
    with pytest.raises(FiducialFileError):
        read_points(written(tmp_path, "p.mrk.json", text))


def test_one_frame_alone_makes_no_pairs(tmp_path):
    with pytest.raises(FiducialFileError, match="--onto"):
        read_pairs(markups(tmp_path))
    with pytest.raises(FiducialFileError, match="shares 0 names"):
        other = written(tmp_path, "o.csv", "name,x_mm,y_mm,z_mm\nQ,1,2,3\n")
        read_pairs(markups(tmp_path), other)

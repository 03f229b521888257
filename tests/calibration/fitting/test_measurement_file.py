from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.errors import (
    InvalidMeasurementsError,
    MeasurementFileError,
    TooFewMeasurementsError,
)
from calibration.fitting.measurement_file import read_measurements
from calibration.fitting.measurements import require_enough
from tests.calibration.fitting.synthetic import csv_text, measured

HEAD = "px_m,py_m,pz_m,i0_A,bx_T,by_T,bz_T\n"
ROWS = "0.01,0,0,5,1e-3,2e-3,3e-3\n0.02,0,0,5,1e-3,2e-3,3e-3\n"


def written(folder, text):
    path = folder / "m.csv"
    path.write_text(text)
    return path


def test_measurements_are_read_as_they_were_written(tmp_path):
    truth = measured()
    found = read_measurements(written(tmp_path, csv_text(truth)))
    assert found.points == pytest.approx(truth.points, rel=1e-15)
    assert (found.currents == truth.currents).all()
    assert (found.readings == truth.readings).all()
    assert found.sensor_names == truth.sensor_names
    assert (found.sensor_index == truth.sensor_index).all()
    assert len(found.sha256) == 64


def test_columns_may_stand_in_any_order_beside_others(tmp_path):
    text = "n,bz_T,by_T,bx_T,i0_A,pz_m,py_m,px_m\n7,3e-3,2e-3,1e-3,5,0,0,0.01\n"
    found = read_measurements(written(tmp_path, text))
    assert found.points == pytest.approx(np.array([[10.0, 0.0, 0.0]]))
    assert found.readings == pytest.approx(np.array([[1e-3, 2e-3, 3e-3]]))
    assert not found.names_sensors


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no measurements"),
        (HEAD, "no measurements"),
        (HEAD.replace("pz_m", "z") + ROWS, "no column pz_m"),
        (HEAD.replace("i0_A", "i1_A") + ROWS, "no column i0_A"),
        (HEAD.replace("i0_A", "i") + ROWS, "no column i0_A"),
        (HEAD.replace("0_A", "0_A,i2_A") + ROWS.replace(",5,", ",5,5,"), "no column i1_A"),
        (HEAD.replace("i0_A", "I0_A") + ROWS, "I0_A looks like a current"),
        (HEAD.replace("i0_A", "i0") + ROWS, "i0 looks like a current"),
        (HEAD.replace("i0_A", "i99_A") + ROWS, "i0_A, .* and 91 more"),
        (HEAD.replace("px_m", "px_mm") + ROWS, "px_mm is in mm"),
        (HEAD.replace("bx_T", "bx_mT") + ROWS, "bx_mT is in mT"),
        (HEAD.replace("py_m", "px_m") + ROWS, "px_m twice"),
        (HEAD + ROWS.replace("0.02", "120"), "row 2, column px_m is 120 m.*in mm .* 0.12 m"),
        (HEAD + ROWS.replace("0.02", "12"), "in mm they would span 0.012 m, in cm"),
        (HEAD + ROWS + "50,0,0,5,1e-3,2e-3,3e-3\n", "row 3, column px_m is 50 m, .* mixed units"),
        (HEAD + ROWS.replace("0.0", "9.0"), "too far from the device's origin"),
        (HEAD + ROWS.replace("1e-3", "12.5"), "bx_T is 12.5 T: likely mT"),
        (HEAD + ROWS.replace("1e-3", "500"), "likely mT or gauss"),
        (HEAD + ROWS.replace("1e-3", "20000"), "likely uT"),
        (HEAD + ROWS.replace("e-3", "e300"), "likely another unit"),
        (HEAD + ROWS.replace("e-3", "e-7"), "weaker than the Earth's"),
        (HEAD + ROWS.replace("1e-3,2e-3,3e-3", "0,0,0"), "holds no field"),
        (HEAD + ROWS.replace(",5,", ",5000,"), "likely mA"),
        (HEAD + ROWS + "0.03,0,0,5,1,2,3\n0.04,0,0,5,1e-3,0,0\n", "row 3 has a field.*mixed units"),
        (HEAD + ROWS.replace("2e-3", "nan", 1), "row 1, column by_T is 'nan'"),
        (HEAD + ROWS.replace("2e-3", "", 1), "row 1, column by_T is 'empty'"),
        (HEAD + ROWS.replace("2e-3", "1e999", 1), "not a finite number"),
        (HEAD + ROWS + "0.03,0,0\n", "row 3 has 3 cells instead of 7"),
        (HEAD + ROWS + ROWS, "row 3 repeats row 1"),
        ((HEAD + ROWS).replace(",", ";"), "semicolons"),
    ],
)
def test_broken_files_are_refused_with_row_and_column(tmp_path, text, said):
    with pytest.raises(MeasurementFileError, match=said):
        read_measurements(written(tmp_path, text))


def test_bytes_and_missing_files_are_refused(tmp_path):
    (tmp_path / "m.csv").write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(MeasurementFileError, match="no CSV"):
        read_measurements(tmp_path / "m.csv")
    with pytest.raises(MeasurementFileError, match="cannot be read"):
        read_measurements(tmp_path / "none.csv")


def test_too_few_measurements_say_how_many_are_needed():
    whole = measured()
    with pytest.raises(TooFewMeasurementsError) as few:
        require_enough(whole.chosen(np.arange(10)), n_unknowns=30)
    assert (few.value.n_given, few.value.n_needed) == (10, 20)
    with pytest.raises(TooFewMeasurementsError, match="different positions"):
        require_enough(whole.chosen(np.tile(np.arange(8), 10)), n_unknowns=30)
    alike = (whole.currents == [20.0, 20.0]).all(axis=1)
    with pytest.raises(TooFewMeasurementsError, match="combinations of currents"):
        require_enough(whole.chosen(alike), n_unknowns=30)


def scaled(measurements, factor):
    return csv_text(replace(measurements, points=factor * measurements.points))


@pytest.mark.parametrize(
    ("factor", "said"),
    [(1000.0, "in mm they would span 0.1 m, in cm"), (20.0, "positions span 2 m")],
)
def test_positions_that_are_no_workspace_are_asked_about(tmp_path, factor, said):
    with pytest.raises(MeasurementFileError, match=said) as found:
        read_measurements(written(tmp_path, scaled(measured(), factor)))
    assert "nothing is scaled" in found.value.remedy


@pytest.mark.parametrize("axes", ["x", "z", "xyz"])
def test_positions_named_as_fields_are_noticed(tmp_path, axes):
    head, rows = csv_text(measured()).split("\n", 1)
    names = head.split(",")
    for axis in axes:
        place, field = names.index(f"p{axis}_m"), names.index(f"b{axis}_T")
        names[place], names[field] = names[field], names[place]
    with pytest.raises(MeasurementFileError, match="look swapped") as found:
        read_measurements(written(tmp_path, f"{','.join(names)}\n{rows}"))
    assert found.value.reason.count(" with ") == len(axes)


def test_a_probe_carried_by_hand_repeats_no_place_and_is_read(tmp_path):
    random = np.random.default_rng(3)
    whole = measured()
    points = whole.points + random.normal(size=whole.points.shape)
    coarse = np.round(whole.readings, 4)
    path = written(tmp_path, csv_text(replace(whole, points=points, readings=coarse)))
    assert read_measurements(path).n_measurements == whole.n_measurements
    path = written(tmp_path, csv_text(replace(whole, points=points, readings=coarse * [1, 0, 1])))
    assert read_measurements(path).n_measurements == whole.n_measurements


def test_a_sensor_at_the_end_of_its_range_is_named_by_row_and_column(tmp_path):
    data = measured()
    top = float(np.quantile(np.abs(data.readings[:, 1]), 0.95))
    readings = data.readings.copy()
    readings[:, 1] = np.clip(readings[:, 1], -top, top)
    clipped = replace(data, readings=readings)
    rows = np.flatnonzero(np.abs(data.readings[:, 1]) >= top)
    found = rf"row {rows[0] + 1}, column by_T is .* and {len(rows) - 1} more .* saturated"
    with pytest.raises(MeasurementFileError, match=found):
        read_measurements(written(tmp_path, csv_text(clipped)))


def test_readings_with_few_digits_are_no_saturated_ones(tmp_path):
    data = measured()
    coarse = replace(data, readings=np.round(data.readings / 2e-3) * 2e-3)
    assert read_measurements(written(tmp_path, csv_text(coarse))).n_measurements > 0


@pytest.mark.parametrize(("flat", "said"), [((2,), "in a plane"), ((0, 2), "on a line along")])
def test_positions_without_room_are_refused(flat, said):
    data = measured()
    points = data.points.copy()
    points[:, flat] = 5.0
    many = replace(data, points=points + np.arange(len(points))[:, None] * [0.0, 1e-2, 0.0])
    with pytest.raises(InvalidMeasurementsError, match=said):
        require_enough(many, n_unknowns=10)
    turned = Rotation.from_rotvec([0.3, 0.5, -0.2]).apply(many.points)
    with pytest.raises(InvalidMeasurementsError, match=said):
        require_enough(replace(many, points=turned), n_unknowns=10)

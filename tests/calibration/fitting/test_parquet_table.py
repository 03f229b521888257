"""Measurements as Parquet are read as from CSV, and refused by row and column."""

import contextlib
import decimal
import sys

import numpy as np
import pytest

from calibration.errors import MeasurementFileError
from calibration.fitting.measurement_file import read_measurements
from tests.calibration.fitting.synthetic import csv_text, measured

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
csv = pytest.importorskip("pyarrow.csv")


@pytest.fixture
def files(tmp_path):
    (tmp_path / "m.csv").write_text(csv_text(measured(gain_error=0.03)))
    table = csv.read_csv(tmp_path / "m.csv")
    parquet.write_table(table, tmp_path / "m.parquet")
    return tmp_path, table


def test_both_kinds_hold_the_same_to_the_last_bit(files):
    folder, _ = files
    ours, theirs = read_measurements(folder / "m.parquet"), read_measurements(folder / "m.csv")
    for name in ("points", "currents", "readings", "sensor_index"):
        assert np.array_equal(getattr(ours, name), getattr(theirs, name))
    assert ours.sensor_names == theirs.sensor_names
    assert len(ours.sha256) == 64


def test_whole_numbers_single_precision_and_codes_are_read(files):
    folder, table = files
    k = table.column_names.index("i0_A")
    currents = pyarrow.array(np.arange(1, table.num_rows + 1) % 7, pyarrow.int32())
    table = table.set_column(k, "i0_A", currents)
    readings = table["bx_T"].cast(pyarrow.float32())
    table = table.set_column(table.column_names.index("bx_T"), "bx_T", readings)
    names = table["sensor"].cast(pyarrow.string()).dictionary_encode()
    table = table.set_column(table.column_names.index("sensor"), "sensor", names)
    parquet.write_table(table, folder / "n.parquet")
    found = read_measurements(folder / "n.parquet")
    assert np.array_equal(found.currents[:, 0], currents.to_numpy())
    assert np.array_equal(found.readings[:, 0], readings.to_numpy())
    assert set(found.sensor_names) == {str(one) for one in names.unique().to_pylist()}


def test_an_empty_cell_is_named_by_row_and_column(files):
    folder, table = files
    k = table.column_names.index("by_T")
    cells = table["by_T"].to_pylist()
    cells[4] = None
    parquet.write_table(table.set_column(k, "by_T", pyarrow.array(cells)), folder / "n.parquet")
    with pytest.raises(MeasurementFileError, match="row 5, column by_T is 'empty'"):
        read_measurements(folder / "n.parquet")


def test_columns_that_are_not_asked_for_may_hold_anything(files):
    folder, table = files
    n = table.num_rows
    table = table.append_column("time", pyarrow.array([0] * n, pyarrow.timestamp("us")))
    table = table.append_column("spectrum", pyarrow.array([[1.0]] * n))
    table = table.append_column("raw", pyarrow.array([b"\xff"] * n))
    parquet.write_table(table, folder / "n.parquet")
    ours, theirs = read_measurements(folder / "n.parquet"), read_measurements(folder / "m.csv")
    assert np.array_equal(ours.readings, theirs.readings)
    assert ours.sensor_names == theirs.sensor_names


def test_decimals_are_numbers(files):
    folder, table = files
    cells = [decimal.Decimal(repr(x)) for x in table["px_m"].to_pylist()]
    parquet.write_table(table.set_column(0, "px_m", pyarrow.array(cells)), folder / "n.parquet")
    ours, theirs = read_measurements(folder / "n.parquet"), read_measurements(folder / "m.csv")
    assert np.array_equal(ours.points, theirs.points)


def test_a_column_twice_and_more_rows_than_anyone_measures_are_refused(files):
    folder, table = files
    names = ["px_m", *table.column_names]
    parquet.write_table(
        pyarrow.table([table["px_m"], *table.columns], names=names), folder / "n.parquet"
    )
    with pytest.raises(MeasurementFileError, match="column px_m twice"):
        read_measurements(folder / "n.parquet")
    large = pyarrow.table({"bx_T": pyarrow.array(np.zeros(100_000_001, np.int8))})
    parquet.write_table(large, folder / "n.parquet", compression="zstd")
    assert (folder / "n.parquet").stat().st_size < 1_000_000
    with pytest.raises(MeasurementFileError, match="more than 100000000 cells"):
        read_measurements(folder / "n.parquet")


@pytest.mark.parametrize("seed", range(10))
def test_spoiled_bytes_are_refused_or_read_but_never_raise_anything_else(files, seed):
    folder, _ = files
    whole, random = (folder / "m.parquet").read_bytes(), np.random.default_rng(seed)
    for _ in range(40):
        spoiled = bytearray(whole)
        for place in random.integers(0, len(spoiled), random.integers(1, 30)):
            spoiled[place] = random.integers(256)
        (folder / "n.parquet").write_bytes(spoiled)
        with contextlib.suppress(MeasurementFileError):
            read_measurements(folder / "n.parquet")


def test_other_columns_files_and_libraries_are_refused(files, monkeypatch):
    folder, table = files
    lists = pyarrow.array([[1.0]] * table.num_rows)
    parquet.write_table(table.set_column(0, "px_m", lists), folder / "n.parquet")
    with pytest.raises(MeasurementFileError, match="column px_m holds list"):
        read_measurements(folder / "n.parquet")
    parquet.write_table(table.drop_columns(["bx_T"]), folder / "n.parquet")
    with pytest.raises(MeasurementFileError, match="no column bx_T"):
        read_measurements(folder / "n.parquet")
    parquet.write_table(table.slice(0, 0), folder / "n.parquet")
    with pytest.raises(MeasurementFileError, match="holds no measurements"):
        read_measurements(folder / "n.parquet")
    whole = (folder / "m.parquet").read_bytes()
    for spoiled in (whole[:-20], whole[:4] + b"x" * 50, b"px_m,py_m"):
        (folder / "n.parquet").write_bytes(spoiled)
        with pytest.raises(MeasurementFileError, match="damaged or no Parquet"):
            read_measurements(folder / "n.parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MeasurementFileError, match="smilesculpt\\[table\\]"):
        read_measurements(folder / "m.parquet")

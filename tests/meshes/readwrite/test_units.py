"""Which unit a size speaks for."""

from pathlib import Path

import numpy as np
import pytest

from meshes.errors import UnitsError
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.units import MM_PER_UNIT, decide_units, guess_units
from tests.meshes.readwrite import made_files
from tests.meshes.readwrite.made_files import POINTS

PATH = Path("scan.stl")


@pytest.mark.parametrize(
    ("side", "unit"),
    [
        (65.9, "mm"),  # an arch
        (8.43, "mm"),  # a crown
        (180.0, "mm"),  # a face
        (0.0715, "m"),  # a plaster cast in metres
        (0.0087, "m"),  # a crown in metres
        (71_000.0, "um"),  # an arch in micrometres
        (8_400.0, "um"),  # a crown in micrometres
        (0.85, "cm"),  # a crown in centimetres
        (1.2, "cm"),
        (700.0, "mm"),  # a plate full of models
    ],
)
def test_the_commonest_unit_that_gives_a_likely_size_is_guessed(side, unit):
    units = guess_units(PATH, side)
    assert units.name == unit
    assert f"{side:.4g}" in units.reason
    assert f"{side * MM_PER_UNIT[unit]:.4g} mm" in units.reason


def test_a_small_size_in_mm_warns_that_a_jaw_would_be_in_cm():
    assert "centimetres" in guess_units(PATH, 6.9).reason
    assert "centimetres" not in guess_units(PATH, 69.0).reason


@pytest.mark.parametrize("side", [0.0, 1e-5, 9e5, 1e7, 1e30])
def test_a_size_that_fits_no_unit_is_refused(side):
    with pytest.raises(UnitsError, match="no size"):
        decide_units(PATH, side, "auto", None)


@pytest.mark.parametrize("unit", MM_PER_UNIT)
def test_the_unit_asked_for_is_taken(unit, tmp_path):
    path = tmp_path / "mesh.obj"
    path.write_bytes(made_files.obj(POINTS / MM_PER_UNIT[unit]))
    reading = read_mesh(path, units=unit)
    assert reading.units == unit
    assert "asked" in reading.units_reason
    assert reading.mesh.extent == pytest.approx((8.0, 8.0, 9.0), rel=1e-12)


def test_the_unit_asked_for_overrides_that_of_the_format(tmp_path):
    path = tmp_path / "mesh.glb"
    path.write_bytes(made_files.Glb.plain(POINTS).packed())
    with pytest.raises(UnitsError) as caught:
        read_mesh(path)  # nine metres
    assert "9000 mm" in str(caught.value)
    assert "--units mm" in caught.value.remedy
    assert read_mesh(path, units="mm").mesh.extent == pytest.approx((8.0, 9.0, 8.0))


@pytest.mark.parametrize(("asked", "remedy"), [("m", "--units mm"), ("um", "--units mm")])
def test_a_unit_that_makes_no_sense_is_refused_with_a_better_one(asked, remedy):
    with pytest.raises(UnitsError) as caught:
        decide_units(PATH, 60.0, asked, None)
    assert remedy in caught.value.remedy
    assert "60" in caught.value.reason


def test_an_unknown_unit_is_refused_with_the_known_ones():
    with pytest.raises(UnitsError, match="'yard'") as caught:
        decide_units(PATH, 60.0, "yard", None)
    assert "inch" in caught.value.remedy


def test_an_unlikely_size_by_the_format_is_said(tmp_path):
    path = tmp_path / "mesh.glb"
    path.write_bytes(made_files.Glb.plain(POINTS / 12.0).packed())
    assert "unlikely" in read_mesh(path).units_reason


def test_a_stray_point_that_no_face_uses_does_not_change_the_guess(tmp_path):
    path = tmp_path / "mesh.obj"
    path.write_bytes(made_files.obj(np.vstack([POINTS / 1000.0, [40.0, 0.0, 0.0]])))
    reading = read_mesh(path)
    assert reading.units == "m"
    assert reading.mesh.n_vertices == 6

"""Limits that a user edited: taken as meant, or refused by name."""

from importlib import resources

import pytest

from calibration.errors import CalibrationFileError
from calibration.planning.limits import read_limits, standard_limits

TEXT = (resources.files("calibration.planning") / "data/implant_limits.toml").read_text("utf-8")


def test_standard_limits_read_back_from_a_copy(tmp_path):
    (tmp_path / "own.toml").write_text(TEXT)
    assert read_limits(tmp_path / "own.toml") == standard_limits()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("[3.3, 4.1, 4.8]", "[]", "sizes.diameters is []"),
        ("[3.3, 4.1, 4.8]", "[90]", "sizes.diameters is 90, not within 1 to 10"),
        ("[3.3, 4.1, 4.8]", "[3.3, true]", "sizes.diameters is True, not a number"),
        ("[3.3, 4.1, 4.8]", "[9.0]", "wider than"),
        ("[8.0, 10.0, 12.0]", '"8"', "sizes.lengths is '8'"),
        ("clearance = 2.0", "clearance = true", "limits.nerve.clearance is True"),
        ("clearance = 2.0", "clearance = -2", "limits.nerve.clearance is -2"),
        ("clearance = 2.0", "clearance = nan", "limits.nerve.clearance is nan"),
        ("clearance = 2.0", 'clearance = "2"', "limits.nerve.clearance is '2'"),
        ("most_degrees = 15.0", "most_degrees = 90", "axis.most_degrees is 90"),
        ("least = 0.0", 'least = "a"', "depth.least is 'a'"),
        ("least = 0.0", "least = 2", "a depth from 2 to 1 mm"),
        ("[limits.root]", "[limits.rooot]", "[limits.rooot] is no kind"),
        ("reserve = 0.3", "reserve = [0.3]", "sizes.reserve is [0.3]"),
    ],
)
def test_limits_that_make_no_sense_are_refused_by_name(tmp_path, old, new, reason):
    lengths = TEXT.replace("[8.0, 10.0, 12.0]", "[4.0]") if reason == "wider than" else TEXT
    assert old in lengths
    (tmp_path / "own.toml").write_text(lengths.replace(old, new, 1))
    with pytest.raises(CalibrationFileError) as refused:
        read_limits(tmp_path / "own.toml")
    assert reason in refused.value.reason

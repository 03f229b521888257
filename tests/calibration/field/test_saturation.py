import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.errors import BadPointsError, DeviceFileError, InvalidModelError
from calibration.field.saturation import KINDS, NO_SATURATION, Saturation
from calibration.field.saturation_yaml import with_saturation_yaml, write_saturation_yaml
from tests.calibration.fitting.synthetic import true_device

kinds = st.sampled_from(KINDS)


def one(kind, knee):
    return Saturation((kind,), np.array([knee]))


@pytest.mark.parametrize(
    ("kind", "acting"),
    [
        ("tanh", 8.0 * math.tanh(0.5)),
        ("erf", 8.0 * math.erf(math.sqrt(math.pi) / 4.0)),
        ("rational", 8.0 * 0.5 / 1.5),
        ("atan", 8.0 * math.atan(math.pi / 4.0) * 2.0 / math.pi),
    ],
)
def test_a_core_of_8_ampere_acts_as_its_function_says_at_4(kind, acting):  # closed form
    assert one(kind, 8.0).effective(np.array([4.0]))[0] == pytest.approx(acting, rel=1e-14)


@pytest.mark.parametrize("kind", KINDS)
def test_small_currents_act_as_they_are_and_large_ones_like_the_knee(kind):
    saturation = one(kind, 8.0)
    assert saturation.effective(np.array([1e-9]))[0] == pytest.approx(1e-9, rel=1e-8)
    assert saturation.effective(np.array([-1e9]))[0] == pytest.approx(-8.0, rel=1e-7)


@given(kind=kinds, knee=st.floats(1.0, 50.0), share=st.floats(-0.99, 0.99))
def test_the_current_needed_acts_as_was_asked(kind, knee, share):
    saturation = one(kind, knee)
    asked = np.array([[share * knee]])
    acts = saturation.effective(saturation.needed(asked))
    assert acts == pytest.approx(asked, rel=1e-9, abs=1e-12)


@given(kind=kinds, knee=st.floats(2.0, 1e4), current=st.floats(-30.0, 30.0))
def test_slopes_by_the_rate_are_differences(kind, knee, current):
    saturation, currents = one(kind, knee), np.array([[current]])
    step = 1e-4 * float(saturation.rates[0])
    up, down = (saturation.moved(np.array([s])).effective(currents) for s in (step, -step))
    slope = saturation.by_rate(currents)[0, 0]
    scale = abs(current) ** 3 + abs(current) ** 2 + 1.0
    noise = 1e-15 * abs(current) / step
    assert (up - down)[0, 0] / (2.0 * step) == pytest.approx(
        slope, rel=1e-5, abs=1e-9 * scale + noise
    )


@pytest.mark.parametrize("kind", KINDS)
def test_slopes_exist_where_nothing_saturates_yet(kind):
    none, currents = one(kind, np.inf), np.array([[12.0]])
    assert none.effective(currents) == currents
    step = 1e-7 if kind == "rational" else 1e-9
    bent = none.moved(np.array([step])).effective(currents)
    assert (bent - currents) / step == pytest.approx(none.by_rate(currents), rel=1e-4)


def test_rates_do_not_fall_below_none():
    assert np.isinf(one("erf", 5.0).moved(np.array([-1.0])).knees[0])
    assert one("tanh", 5.0).moved(np.zeros(1)).knees[0] == pytest.approx(5.0)


@pytest.mark.parametrize("kind", KINDS)
def test_proportional_limits_lose_one_per_cent(kind):
    saturation = Saturation((kind, kind), np.array([8.0, np.inf]))
    found = saturation.proportional(np.array([20.0, 30.0]))
    assert found[1] == 30.0
    assert saturation.effective(found)[0] / found[0] == pytest.approx(0.99, abs=1e-6)
    assert saturation.proportional(np.array([0.01, 1.0])) == pytest.approx([0.01, 1.0])


def test_what_no_core_reaches_is_refused():
    with pytest.raises(BadPointsError, match="coil 1 saturates at 8 A"):
        Saturation(("erf", "tanh"), np.array([9.0, 8.0])).needed(np.array([[1.0, -8.5]]))
    for kinds_given, knees in ((("cubic",), [1.0]), (("erf",), [0.0]), (("erf",), [1.0, 2.0])):
        with pytest.raises(InvalidModelError):
            Saturation(kinds_given, np.array(knees))
    with pytest.raises(InvalidModelError, match="1 cores saturate and there are 2"):
        replace(true_device(), saturation=one("erf", 5.0))


def test_a_device_makes_the_field_of_the_currents_that_act():
    bent = replace(true_device(), saturation=Saturation(("tanh", "erf"), np.array([6.0, np.inf])))
    points = np.array([[1.0, 2.0, 3.0], [-20.0, 5.0, 9.0]])
    currents = np.array([[5.0, 7.0], [-10.0, 3.0]])
    acting = np.column_stack([6.0 * np.tanh(currents[:, 0] / 6.0), currents[:, 1]])
    assert bent.field(points, currents) == pytest.approx(true_device().field(points, acting))
    assert bent.digest() != true_device().digest()
    assert (bent.proportional_limits < [20.0, 20.1]).tolist() == [True, True]
    assert (true_device().proportional_limits == true_device().current_limits).all()
    assert NO_SATURATION.effective(currents) is currents


TWO = """saturation_functions:
  coil_0: {type: tanh, params: [16.0, 0.125]}
  coil_1: {type: rational, params: [30, 10.0]}
"""


def test_published_functions_are_read_with_their_slope(tmp_path):
    (tmp_path / "s.yaml").write_text(TWO)
    bent = with_saturation_yaml(true_device(), tmp_path / "s.yaml")
    assert bent.saturation.knees == pytest.approx([8.0, 10.0])
    currents = np.array([5.0, -7.0])
    acting = np.array([16.0 * math.tanh(0.625), -30.0 * 7.0 / 17.0])
    points = np.array([[1.0, 2.0, 3.0]])
    assert bent.field(points, currents) == pytest.approx(true_device().field(points, acting))


@pytest.mark.parametrize("kind", KINDS)
def test_written_functions_are_read_again(tmp_path, kind):
    bent = replace(true_device(), saturation=Saturation((kind, kind), np.array([6.0, np.inf])))
    write_saturation_yaml(tmp_path / "s.yaml", bent)
    again = with_saturation_yaml(true_device(), tmp_path / "s.yaml")
    points, currents = np.array([[1.0, 2.0, 3.0]]), np.array([5.0, -7.0])
    assert again.field(points, currents) == pytest.approx(bent.field(points, currents), rel=1e-7)
    with pytest.raises(InvalidModelError, match="nothing to write"):
        write_saturation_yaml(tmp_path / "n.yaml", true_device())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("saturation_functions", "functions", "has no saturation_functions"),
        ("  coil_1: {type: rational, params: [30, 10.0]}\n", "", "1 functions and the device 2"),
        ("tanh", "step", "'step', not one of"),
        ("[16.0, 0.125]", "[16.0]", "not two numbers"),
        ("16.0", "-16.0", "not positive"),
        ("16.0", "much", "instead of a finite number"),
    ],
)
def test_broken_functions_are_refused(tmp_path, old, new, said):
    (tmp_path / "s.yaml").write_text(TWO.replace(old, new))
    with pytest.raises(DeviceFileError, match=said):
        with_saturation_yaml(true_device(), tmp_path / "s.yaml")

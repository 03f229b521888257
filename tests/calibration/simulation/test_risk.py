"""Probabilities against closed forms, intervals that cover, errors that plans share."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import maxwell, norm, rayleigh

from calibration.planning.implant import Implant
from calibration.planning.limits import standard_limits
from calibration.planning.sample_task import sample_task
from calibration.planning.site import Site, Structure
from calibration.planning.structures import Tube, surface_of
from calibration.simulation.errors_model import (
    ErrorModel,
    ErrorModelError,
    OwnErrors,
    axis_deviation_of_mean_angle,
    axis_deviation_of_mean_distance,
    error_model,
    error_models,
)
from calibration.simulation.risk import DrawsError, implant_risk, path_risk
from calibration.simulation.wilson import wilson_interval
from meshes.primitives import box

SHIFTS = ErrorModel("shifts", 0.4, 0.0, 0.3, 0.0, 0.2, "made up")


def site_with_wall(distance):
    """A long root beside an upright implant: only sideways shifts towards it matter."""
    root = Tube("root", np.array([[distance, -500.0, 0.0], [distance, 500.0, 0.0]]), 1.0)
    return Site(
        bone=surface_of("bone", box(400.0, 400.0, 400.0), closed=True),
        structures=(Structure("root", root),),
        entry=np.array([0.0, 0.0, 5.0]),
        axis=np.array([0.0, 0.0, -1.0]),
    )


def upright():
    return Implant(np.array([0.0, 0.0, 5.0]), np.array([0.0, 0.0, -1.0]), 0.0, 4.0, 10.0)


def risk_of(distance, model=SHIFTS, draws=(20_000, 3)):
    limits = standard_limits().limits
    return implant_risk(site_with_wall(distance), upright(), limits, model=model, draws=draws)


def test_probability_of_normal_shifts_is_that_of_the_normal_law():
    # Clearance = distance - 3 - shift; its deviation is the root of the sum of squares.
    spread = np.sqrt(0.4**2 + 0.3**2 + 0.2**2)
    for distance in (5.0, 5.3, 5.6):
        (bone, root) = risk_of(distance).structures
        expected = norm.cdf((1.5 - (distance - 3.0)) / spread)
        assert root.low <= expected <= root.high
        assert root.median_clearance == pytest.approx(distance - 3.0, abs=0.02)
        assert bone.probability == 0.0


def test_no_error_gives_certainty():
    still = ErrorModel("still", 0.0, 0.0, 0.0, 0.0, 0.0, "none")
    assert risk_of(5.0, still, (100, 0)).any_below.probability == 0.0
    assert risk_of(4.0, still, (100, 0)).any_below.probability == 1.0


def test_seed_decides_every_digit_and_another_gives_others():
    assert risk_of(5.2) == risk_of(5.2)
    assert risk_of(5.2) != risk_of(5.2, draws=(20_000, 4))


def test_plans_share_their_errors():
    # 0.1 mm nearer is 0.1 mm less clearance in every draw, not only on the average.
    near, far = risk_of(5.2).structures[1], risk_of(5.3).structures[1]
    assert far.median_clearance - near.median_clearance == pytest.approx(0.1, abs=1e-9)
    assert far.fifth_percentile - near.fifth_percentile == pytest.approx(0.1, abs=1e-9)


def test_wilson_interval_is_that_of_the_paper_and_covers():
    # Newcombe 1998, Statistics in Medicine 17:857-872, table I: 81 of 263 and 15 of 148.
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson_interval(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson_interval(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    hits = np.random.default_rng(1).binomial(500, 0.03, 4000)
    bounds = np.array([wilson_interval(int(n), 500) for n in hits])
    covered = ((bounds[:, 0] <= 0.03) & (bounds[:, 1] >= 0.03)).mean()
    assert 0.93 <= covered <= 0.97


def test_mean_deviations_become_those_of_the_axes():
    sd = axis_deviation_of_mean_distance(1.2)
    assert maxwell.mean(scale=sd) == pytest.approx(1.2, rel=1e-12)
    sd = axis_deviation_of_mean_angle(0.06)
    assert rayleigh.mean(scale=sd) == pytest.approx(0.06, rel=1e-12)


@pytest.mark.parametrize(
    ("name", "mean", "degrees"),
    [("static-guide", 1.2, 3.5), ("dynamic-navigation", 1.05, 4.1), ("robot", 0.68, 1.69)],
)
def test_parts_of_a_published_deviation_add_up_to_it_and_no_more(name, mean, degrees):
    model = error_model(name, "implant")
    parts = (model.position, model.registration, model.localisation)
    assert min(parts) > 0.1
    whole = np.sqrt(np.sum(np.square(parts)))
    assert whole == pytest.approx(axis_deviation_of_mean_distance(mean))
    tilt = np.hypot(model.tilt, model.registration_turn)
    assert tilt == pytest.approx(axis_deviation_of_mean_angle(np.radians(degrees)))
    assert "holds the whole chain" in model.counted


def test_own_registration_stands_in_place_of_the_models():
    usual = error_model("robot", "implant")
    own = error_model("robot", "implant", OwnErrors(1.2, 0.02, 0.1))
    assert own.registration == pytest.approx(1.2 / np.sqrt(3.0))
    assert (own.registration_turn, own.localisation) == (0.02, 0.1)
    assert (own.position, own.tilt) == (usual.position, usual.tilt)
    assert "In place of these parts: registration 1.2 mm RMS, localisation 0.1" in own.counted
    lows = [risk_of(4.0, model).any_below.fifth_percentile for model in (usual, own)]
    assert lows[1] < lows[0] - 0.2


def test_errors_of_a_swimmer_are_not_those_of_an_implant():
    with pytest.raises(ErrorModelError, match="use static-guide, dynamic-navigation, robot"):
        error_model("magnetic", "implant")
    with pytest.raises(ErrorModelError, match="use magnetic"):
        error_model("robot", "path")


def test_models_have_sources_and_unknown_ones_are_named():
    assert all(len(model.source) > 20 for model in error_models().values())
    with pytest.raises(ErrorModelError, match="static-guide"):
        error_model("magic")
    with pytest.raises(ErrorModelError, match="not within 0 to 50 mm"):
        replace(SHIFTS, tilt=-1.0)


def test_too_few_draws_are_refused():
    with pytest.raises(DrawsError):
        risk_of(5.0, draws=(10, 0))


def test_wide_canal_is_safer_than_a_narrow_one():
    task = sample_task()
    points = task.canal[1].points
    tangents = np.gradient(points, axis=0)
    tangents /= np.linalg.norm(tangents, axis=1, keepdims=True)
    model = replace(error_model("magnetic"), position=0.08)

    def risk(radius):
        canal = tuple(replace(tube, radius=radius) for tube in task.canal)
        found = path_risk(
            replace(task, canal=canal), points, tangents, model=model, draws=(2000, 1)
        )
        return found.any_below.probability

    shares = [risk(radius) for radius in (0.25, 0.35, 0.5)]
    assert shares[0] > shares[1] > shares[2]

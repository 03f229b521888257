"""What a person must know before a fitted device is used: a fit that explains too little."""

from calibration.fitting.left_out import LeftOut
from calibration.fitting.scores import Scores

# Multipole models of published devices explain over 0.99 of the variance (Petruska, Edelmann,
# Nelson, IEEE T-Mag 53(7), 2017; 0.996 on a measured three-coil device without calibrating its
# sensors). Twice that share unexplained is no calibration.
_LEAST_R2 = 0.98
# The same for readings that were left out, which a model with too much freedom fails first.
_LEAST_R2_LEFT_OUT = 0.95
# A model without its sensors' errors leaves 3.5 times the noise on that device. Seven times the
# noise tells of something else, unless it is small beside the field.
_MANY_FLOORS, _SMALL_SHARE = 7.0, 0.05
_MT = 1e3


def quality_findings(
    fitted: Scores, left_outs: tuple[LeftOut | None, ...], noise_floor: float | None
) -> tuple[str, ...]:
    """Return what is poor about a fit, in plain words; empty where it is good.

    Parameters
    ----------
    fitted : Scores
        On the measurements of the fit.
    left_outs : tuple of LeftOut or None
        On what was left out.
    noise_floor : float or None
        Tesla.
    """
    found = []
    if fitted.r2 < _LEAST_R2:
        found.append(
            f"poor fit: R2 {fitted.r2:.3f}, a usable device has {_LEAST_R2} or more. Check that "
            "columns are named right (positions and fields, order of the coils) and in m, A and T"
        )
    for left in left_outs:
        if fitted.r2 >= _LEAST_R2 and left is not None and left.scores.r2 < _LEAST_R2_LEFT_OUT:
            found.append(
                f"poor prediction: R2 {left.scores.r2:.3f} on {left.by} left out, "
                f"{_LEAST_R2_LEFT_OUT} or more is usable. Measure more places, or fit fewer "
                "sources or a lower order"
            )
    far = noise_floor is not None and fitted.rms > _MANY_FLOORS * noise_floor
    if far and noise_floor is not None and fitted.nrmse > _SMALL_SHARE:
        found.append(
            f"the fit leaves {fitted.rms * _MT:.3g} mT, {fitted.rms / noise_floor:.0f} times the "
            "noise floor: sensors or model are wrong by more than noise. Self-calibrate the "
            "sensors, or fit more sources"
        )
    return tuple(found)

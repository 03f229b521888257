"""What is wrong about limits of currents and about what is wanted of them."""

from calibration.errors import CalibrationError


class CurrentLimitError(CalibrationError):
    """Limits that hold no current, or are missing where a plan needs them."""


class WantedFieldError(CalibrationError):
    """Fields or matrices that are of another shape or not finite."""

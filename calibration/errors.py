"""What can be wrong with a measurement, a device model or a plan."""


class CalibrationError(Exception):
    """Base of every error that `calibration` raises on purpose."""

"""What can be wrong with a measurement, a device model or a plan."""

from pathlib import Path


class CalibrationError(Exception):
    """Base of every error that `calibration` raises on purpose."""


class CalibrationFileError(CalibrationError):
    """A file of measurements, fiducials or of a device could not be trusted.

    Attributes
    ----------
    path : Path
    reason : str
        What is wrong, with the value.
    remedy : str
        What to do about it.
    """

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        self.path = path
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{path}: {reason}. {remedy}")


class DeviceFileError(CalibrationFileError):
    """The file holds no device model that can be trusted."""


class InvalidModelError(CalibrationError):
    """Numbers that do not make a device model."""


class BadPointsError(CalibrationError):
    """Points or currents of a wrong shape, or not finite."""

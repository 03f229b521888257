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


class MeasurementFileError(CalibrationFileError):
    """The file holds no measurements that can be trusted."""


class InvalidMeasurementsError(CalibrationError):
    """Arrays that do not form a set of measurements."""


class TooFewMeasurementsError(CalibrationError):
    """A fit would have more freedom than the measurements can hold.

    Attributes
    ----------
    n_given, n_needed : int
    """

    def __init__(self, what: str, n_given: int, n_needed: int) -> None:
        self.n_given = n_given
        self.n_needed = n_needed
        super().__init__(
            f"{n_given} {what} are too few for this model, {n_needed} are needed. "
            "Measure more, or fit fewer sources or a lower order."
        )

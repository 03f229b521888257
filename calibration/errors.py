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


class FiducialFileError(CalibrationFileError):
    """The file holds no points or pairs that can be trusted."""


class RegistrationError(CalibrationError):
    """Paired points that fix no rigid motion."""


class TooFewFiducialsError(RegistrationError):
    """Fewer than three pairs.

    Attributes
    ----------
    n_fiducials : int
    """

    def __init__(self, n_fiducials: int) -> None:
        self.n_fiducials = n_fiducials
        super().__init__(
            f"{n_fiducials} paired fiducials fix no rigid motion. "
            "Give 3 at the least, better 6 spread around the targets."
        )


class CollinearFiducialsError(RegistrationError):
    """All fiducials lie on a line, so that the turn about it stays open.

    Attributes
    ----------
    width : float
        Root mean square distance from the line, mm.
    """

    def __init__(self, width: float) -> None:
        self.width = width
        super().__init__(
            f"the fiducials lie on a line (off it by {width:.3g} mm): the turn about it stays "
            "open. Add one well to its side."
        )


class RepeatedFiducialsError(RegistrationError):
    """Two fiducials stand at one place.

    Attributes
    ----------
    names : tuple of str
        The two.
    """

    def __init__(self, names: tuple[str, str], frame: str) -> None:
        self.names = names
        super().__init__(
            f"fiducials {names[0]!r} and {names[1]!r} stand at one place of the {frame}: one is a "
            "copy. Leave it out, or measure it again."
        )


class ScaledFiducialsError(RegistrationError):
    """One set of points is a multiple of the other, so that their units differ.

    Attributes
    ----------
    ratio : float
        Size of the device's points over that of the scan's.
    """

    def __init__(self, ratio: float, unit: str) -> None:
        self.ratio = ratio
        super().__init__(
            f"the device's points spread {ratio:.3g} times as far as the scan's: {unit}. "
            "Give both in mm; nothing is scaled without being told."
        )


class UnlikeFiducialsError(RegistrationError):
    """No rigid motion brings the pairs near each other.

    Attributes
    ----------
    fre : float
        Root mean square residual, mm.
    worst : str
        Name of the fiducial that the others contradict most.
    """

    def __init__(self, fre: float, spread: float, worst: str) -> None:
        self.fre = fre
        self.worst = worst
        super().__init__(
            f"the pairs do not match: {fre:.3g} mm apart at best, over {spread:.3g} mm of spread; "
            f"{worst!r} is worst. Check its units and its pairing, or leave it out."
        )


class MirroredFiducialsError(RegistrationError):
    """Only a mirror brings one set of points onto the other.

    Attributes
    ----------
    fre, mirrored_fre : float
        Root mean square residual without and with a mirror, mm.
    """

    def __init__(self, fre: float, mirrored_fre: float) -> None:
        self.fre = fre
        self.mirrored_fre = mirrored_fre
        super().__init__(
            f"the two sets of points are mirror images: {mirrored_fre:.3g} mm apart with a mirror, "
            f"{fre:.3g} mm without. Check for LPS taken for RAS, or left for right."
        )

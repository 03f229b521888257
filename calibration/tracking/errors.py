"""What is wrong about poses that shall calibrate a tool or a camera."""

from calibration.errors import CalibrationError


class PoseError(CalibrationError):
    """Poses that are none: of another shape, not finite, not rigid."""


class PoseFileError(PoseError):
    """A file of poses that cannot be read; row and column are named."""


class TooLittleMotionError(CalibrationError):
    """Poses that do not turn enough to tell what is asked."""


class TooFewPosesError(CalibrationError):
    """Fewer poses than the unknowns need."""

    def __init__(self, n: int, needed: int, what: str) -> None:
        super().__init__(f"{n} poses are too few for {what}; record {needed} or more")


class UnsteadyPosesError(CalibrationError):
    """Poses that no tool and no camera explain together."""

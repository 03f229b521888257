"""What can be wrong with a plan, its file or its sign-off."""

from calibration.errors import CalibrationError
from meshes.errors import one_line


class PlanError(CalibrationError):
    """A plan that cannot be trusted or used.

    Attributes
    ----------
    reason : str
        What is wrong, with the value.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason = one_line(reason)
        super().__init__(f"{self.reason}. {remedy}")


class PlanFileError(PlanError):
    """Bytes that are no plan: damaged, foreign, or of another version."""


class UnsignedPlanError(PlanError):
    """Nobody has signed the plan off."""


class AlteredPlanError(PlanError):
    """The plan is not the one that was signed off."""


class ForeignPlanError(PlanError):
    """The plan is for another device, or signed by somebody who is not trusted."""

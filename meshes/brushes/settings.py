"""What a person sets on a brush before a stroke."""

from dataclasses import dataclass
from typing import Literal

from meshes.errors import MeshError

Brush = Literal["draw", "smooth"]
Falloff = Literal["smooth", "linear", "sharp", "flat"]

BRUSHES: tuple[Brush, ...] = ("draw", "smooth")
FALLOFFS: tuple[Falloff, ...] = ("smooth", "linear", "sharp", "flat")


class BrushError(MeshError):
    """A setting of a brush that makes no sense.

    Attributes
    ----------
    setting : str
    """

    def __init__(self, setting: str, reason: str) -> None:
        self.setting = setting
        super().__init__(f"brush setting '{setting}': {reason}")


@dataclass(frozen=True, slots=True)
class BrushSettings:
    """How a brush works; fixed for the length of a stroke.

    Attributes
    ----------
    brush : {"draw", "smooth"}
        Draw raises the surface along its normal, smooth takes bumps off it.
    radius : float
        Reach of the brush, mm.
    strength : float
        0 to 1. At 1 one pass of draw raises the middle by about a quarter of the radius.
    falloff : {"smooth", "linear", "sharp", "flat"}
        How the strength fades from the centre to the radius.
    invert : bool
        Draw lowers instead of raising; smooth does not change.
    mirror : bool
        Do the same on the other side of the plane x = 0, the midline in the dental frame.
    front_facing_only : bool
        Leave out what faces away from the surface under the middle of the brush, such as the
        other side of a thin edge.

    Raises
    ------
    BrushError
        If a setting is unknown or out of range.
    """

    brush: Brush = "draw"
    radius: float = 1.5
    strength: float = 0.5
    falloff: Falloff = "smooth"
    invert: bool = False
    mirror: bool = False
    front_facing_only: bool = True

    def __post_init__(self) -> None:
        if self.brush not in BRUSHES:
            raise BrushError("brush", f"'{self.brush}' is unknown; use {', '.join(BRUSHES)}.")
        if self.falloff not in FALLOFFS:
            raise BrushError("falloff", f"'{self.falloff}' is unknown; use {', '.join(FALLOFFS)}.")
        if not 0.0 < self.radius < 1000.0:
            raise BrushError("radius", f"{self.radius} mm; give more than 0, less than 1000.")
        if not 0.0 <= self.strength <= 1.0:
            raise BrushError("strength", f"{self.strength}; give 0 to 1.")

    @property
    def spacing(self) -> float:
        """Distance between two dabs along a stroke, mm."""
        return 0.15 * self.radius

"""Every measuring tool in words."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MeasureKind:
    """Name of a tool as the commands know it, title, icon, and what to do."""

    name: str
    title: str
    icon: str
    hint: str


MEASURE_KINDS: Final = (
    MeasureKind("distance", "Distance", "distance", "Click two points of the surface."),
    MeasureKind("angle", "Angle", "angle", "Click three points: the angle is at the second."),
    MeasureKind("tooth-size", "Width and height", "tooth-size", "Click a tooth."),
    MeasureKind("curvature", "Curvature", "curvature", "Point at the surface."),
    MeasureKind(
        "volume", "Added and removed", "volume", "Click a tooth; beside the teeth, the whole jaw."
    ),
)
MEASURE_NAMES: Final = tuple(kind.name for kind in MEASURE_KINDS)

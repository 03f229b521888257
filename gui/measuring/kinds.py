"""Every measuring tool in words."""

from dataclasses import dataclass
from typing import Final

from gui.words import later


@dataclass(frozen=True, slots=True)
class MeasureKind:
    """Name of a tool as the commands know it, title, icon, and what to do."""

    name: str
    title: str
    icon: str
    hint: str


MEASURE_KINDS: Final = (
    MeasureKind(
        "distance", later("Distance"), "distance", later("Click two points of the surface.")
    ),
    MeasureKind(
        "angle", later("Angle"), "angle", later("Click three points: the angle is at the second.")
    ),
    MeasureKind("tooth-size", later("Width and height"), "tooth-size", later("Click a tooth.")),
    MeasureKind("curvature", later("Curvature"), "curvature", later("Point at the surface.")),
    MeasureKind(
        "volume",
        later("Added and removed"),
        "volume",
        later("Click a tooth; beside the teeth, the whole jaw."),
    ),
)
MEASURE_NAMES: Final = tuple(kind.name for kind in MEASURE_KINDS)

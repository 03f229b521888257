"""The brushes as people meet them: name, key, icon, what a drag does."""

from dataclasses import dataclass
from typing import Final

from gui.words import later
from meshes.brushes.settings import Brush


@dataclass(frozen=True, slots=True)
class BrushKind:
    """One brush in words.

    Attributes
    ----------
    brush : Brush
    title, keys, icon, hint : str
    strength : float
        At first, 0 to 1; what the hand sets is kept for each brush.
    in_bar : bool
        Whether it has a button of its own; the others are behind "More".
    """

    brush: Brush
    title: str
    keys: str
    icon: str
    hint: str
    strength: float = 0.35
    in_bar: bool = False


BRUSH_KINDS: Final = (
    BrushKind(
        "draw",
        later("Draw"),
        "D",
        "draw",
        later("Drag adds, Ctrl removes, Shift smooths."),
        in_bar=True,
    ),
    BrushKind(
        "inflate",
        later("Inflate"),
        "I",
        "inflate",
        later("Drag swells, Ctrl shrinks, Shift smooths."),
        in_bar=True,
    ),
    BrushKind(
        "smooth",
        later("Smooth"),
        "S",
        "smooth",
        later("Drag smooths."),
        in_bar=True,
    ),
    BrushKind(
        "flatten",
        later("Flatten"),
        "T",
        "flatten",
        later("Drag flattens, Ctrl roughens, Shift smooths."),
        in_bar=True,
    ),
    BrushKind(
        "pinch",
        later("Pinch"),
        "P",
        "pinch",
        later("Drag pulls together, Ctrl pushes apart, Shift smooths."),
        in_bar=True,
    ),
    BrushKind(
        "crease",
        later("Crease"),
        "C",
        "crease",
        later("Drag cuts a groove, Ctrl raises a ridge, Shift smooths."),
        in_bar=True,
    ),
    BrushKind(
        "grab",
        later("Grab"),
        "G",
        "grab",
        later("Drag takes the surface along. Shift smooths."),
        1.0,
        True,
    ),
    BrushKind(
        "mask",
        later("Mask"),
        "M",
        "mask",
        later("Drag holds the surface, Ctrl frees it. What is held stays as it is."),
        1.0,
        True,
    ),
    BrushKind(
        "scrape", later("Scrape"), "", "scrape", later("Drag takes bumps off, Ctrl fills hollows.")
    ),
    BrushKind(
        "fill", later("Fill"), "", "fill", later("Drag fills hollows, Ctrl takes bumps off.")
    ),
    BrushKind(
        "layer",
        later("Even layer"),
        "",
        "plateau",
        later("Drag adds up to one height, Ctrl takes away."),
    ),
    BrushKind(
        "snake_hook", later("Snake hook"), "", "hook", later("Drag pulls the surface out."), 1.0
    ),
    BrushKind("nudge", later("Nudge"), "", "nudge", later("Drag pushes along the surface."), 1.0),
    BrushKind(
        "clone",
        later("Copy the other side"),
        "",
        "clone",
        later("Drag brings the mirrored side here."),
    ),
    BrushKind(
        "restore", later("Back to the scan"), "", "restore", later("Drag brings the scan back.")
    ),
    BrushKind("unmask", later("Unmask"), "", "unmask", later("Drag frees what a mask holds."), 1.0),
)

BY_BRUSH: Final = {kind.brush: kind for kind in BRUSH_KINDS}

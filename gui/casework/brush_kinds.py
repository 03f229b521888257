"""The brushes as people meet them: name, key, icon, what a drag does."""

from dataclasses import dataclass
from typing import Final

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
        "Draw",
        "D",
        "draw",
        "Drag adds, Ctrl removes, Shift smooths, F sets the radius.",
        in_bar=True,
    ),
    BrushKind(
        "inflate",
        "Inflate",
        "I",
        "inflate",
        "Drag swells, Ctrl shrinks, Shift smooths.",
        in_bar=True,
    ),
    BrushKind("smooth", "Smooth", "S", "smooth", "Drag smooths, F sets the radius.", in_bar=True),
    BrushKind(
        "flatten",
        "Flatten",
        "T",
        "flatten",
        "Drag flattens, Ctrl roughens, Shift smooths.",
        in_bar=True,
    ),
    BrushKind(
        "pinch",
        "Pinch",
        "P",
        "pinch",
        "Drag pulls together, Ctrl pushes apart, Shift smooths.",
        in_bar=True,
    ),
    BrushKind(
        "crease",
        "Crease",
        "C",
        "crease",
        "Drag cuts a groove, Ctrl raises a ridge, Shift smooths.",
        in_bar=True,
    ),
    BrushKind(
        "grab", "Grab", "G", "grab", "Drag takes the surface along. Shift smooths.", 1.0, True
    ),
    BrushKind(
        "mask",
        "Mask",
        "M",
        "mask",
        "Drag holds the surface, Ctrl frees it. What is held stays as it is.",
        1.0,
        True,
    ),
    BrushKind("scrape", "Scrape", "", "scrape", "Drag takes bumps off, Ctrl fills hollows."),
    BrushKind("fill", "Fill", "", "fill", "Drag fills hollows, Ctrl takes bumps off."),
    BrushKind("layer", "Even layer", "", "plateau", "Drag adds up to one height, Ctrl takes away."),
    BrushKind("snake_hook", "Snake hook", "", "hook", "Drag pulls the surface out.", 1.0),
    BrushKind("nudge", "Nudge", "", "nudge", "Drag pushes along the surface.", 1.0),
    BrushKind("clone", "Copy the other side", "", "clone", "Drag brings the mirrored side here."),
    BrushKind("restore", "Back to the scan", "", "restore", "Drag brings the scan back."),
    BrushKind("unmask", "Unmask", "", "unmask", "Drag frees what a mask holds.", 1.0),
)

BY_BRUSH: Final = {kind.brush: kind for kind in BRUSH_KINDS}

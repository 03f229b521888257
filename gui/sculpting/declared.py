"""Declares the commands that belong to the brush beside the stroke."""

from collections.abc import Callable

from gui.actions import Command, Registry
from gui.flow.flow import Flow
from gui.sculpting.layer_work import LayerWork
from gui.sculpting.mask_work import MaskWork
from gui.sculpting.refine_work import RefineWork
from gui.words import tr

Run = Callable[[], object]


def declare_sculpting(registry: Registry, masks: MaskWork, layers: LayerWork) -> None:
    """Give the registry the commands of masks and layers."""
    rows: tuple[tuple[str, str, Run, str], ...] = (
        ("mask-tooth", tr("Hold the tooth"), masks.hold_chosen, ""),
        ("unmask-tooth", tr("Free the tooth"), masks.free_chosen, ""),
        ("mask-others", tr("Hold all but the tooth"), masks.hold_others, ""),
        ("mask-invert", tr("Invert the mask"), masks.invert, "Ctrl+Shift+I"),
        ("mask-clear", tr("Clear the mask"), masks.clear, "Alt+M"),
        ("mask-margin", tr("Hold beyond the margin"), masks.hold_beyond_margin, ""),
        ("mask-blur", tr("Blur the mask"), masks.blur, ""),
        ("mask-sharpen", tr("Sharpen the mask"), masks.sharpen, ""),
        ("mask-grow", tr("Grow the mask"), masks.grow, ""),
        ("mask-shrink", tr("Shrink the mask"), masks.shrink, ""),
        ("layer-new", tr("New layer"), layers.add, ""),
    )
    for ident, title, run, keys in rows:
        registry.add(Command(ident, title, run, "Tooth", keys, "view"))


def declare_refining(registry: Registry, refining: RefineWork, flow: Flow) -> None:
    """Give the registry the commands that change the triangles of a place."""
    rows: tuple[tuple[str, str, Run], ...] = (
        ("refine-here", tr("Refine here"), lambda: refining.refine(flow)),
        ("coarsen-here", tr("Coarsen here"), lambda: refining.coarsen(flow)),
    )
    for ident, title, run in rows:
        registry.add(Command(ident, title, run, "Tooth"))

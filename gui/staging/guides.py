"""Gum line, arch and planes as lines, and what the cut opens."""

from collections.abc import Mapping

import numpy as np

from gui.casework.prepared import LabelPlace
from smilesculpt.picturing.guide_lines import arch_line, guide_line, gum_line, section_line
from smilesculpt.picturing.scene import GUM, Cut, Line, SceneObject


class GuideLines:
    """Lines of one jaw; made again when its shape, its teeth or the cut are others."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[tuple[object, ...], Line]] = {}

    def forget(self) -> None:
        """Let the lines go: the shape is another one."""
        self._made.clear()

    def wanted(
        self,
        kinds: frozenset[str],
        item: SceneObject,
        places: Mapping[int, LabelPlace],
        cut: Cut | None,
    ) -> tuple[Line, ...]:
        """Return the lines of some kinds, and that of the cut where there is one."""
        lines = []
        if "gum_line" in kinds and places:
            lines.append(self._kept("gum_line", (item.faces,), item, places))
        if "arch" in kinds and places:
            lines.append(self._kept("arch", (places,), item, places))
        if "guides" in kinds:
            lines.append(self._kept("guides", (item.faces,), item, places))
        if cut is not None:
            lines.append(section_line(item.positions, item.faces, cut))
        return tuple(lines)

    def _kept(
        self,
        kind: str,
        source: tuple[object, ...],
        item: SceneObject,
        places: Mapping[int, LabelPlace],
    ) -> Line:
        kept = self._made.get(kind)
        if kept is not None and all(a is b for a, b in zip(kept[0], source, strict=True)):
            return kept[1]
        line = _line(kind, item, places)
        self._made[kind] = (source, line)
        return line


def _line(kind: str, item: SceneObject, places: Mapping[int, LabelPlace]) -> Line:
    if kind == "gum_line":
        return gum_line(item.positions, item.faces, item.about[:, GUM])
    if kind == "arch":
        return arch_line(np.array([place.edge for place in places.values()]))
    return guide_line(item.positions)

"""Strokes on the surface of a case, begun and ended the same way in a window and without one."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from meshes.brushes import BrushSettings, SculptSurface, Stroke
from meshes.brushes.limits import Limit
from meshes.brushes.settings import MASK_BRUSHES
from meshes.brushes.stroke_record import MaskResult, StrokeResult
from meshes.progress import Progress, silent
from smilesculpt.case import Case
from smilesculpt.changes.layers import check_sculptable
from smilesculpt.edits import Hold, Reshape
from smilesculpt.sculpting.acts import StrokeAct
from smilesculpt.sculpting.locks import LockWords, locked_by


def sculpt_surface(case: Case) -> SculptSurface:
    """Return the surface of a case ready for the brush.

    It is numbered by the shape before every change: the bits of a stroke then do not depend on
    when the surface was made ready.
    """
    base = case.base if case.base is not None else case.scan
    made = SculptSurface(base, mask=case.mask)
    if case.surface is not None and case.surface is not base:
        now = case.surface.vertices
        moved = np.flatnonzero((now != base.vertices).any(axis=1)).astype(np.int32)
        made.place(moved, now[moved])
    return made


def begin_stroke(
    case: Case,
    surface: SculptSurface,
    settings: BrushSettings,
    *,
    lock: LockWords,
    limits: Sequence[Limit] = (),
) -> Stroke:
    """Begin a stroke on the surface of a case.

    Parameters
    ----------
    surface : SculptSurface
        As the case is now: from `sculpt_surface`, and kept up since.
    limits : sequence of Limit
        From `limits_of`; they may be used for many strokes while the triangles stay.
    """
    return Stroke(surface, settings, locked_by(case, lock), limits=limits)


class StrokeAgain:
    """A recorded stroke that is made once more, dab by dab: then `end` or `cancel` once.

    Parameters
    ----------
    surface : SculptSurface
        As the case is now; changed in place.
    act : StrokeAct
    limits : sequence of Limit
        Those that the act names.

    Raises
    ------
    LayerError
        If it cannot go to its layer; nothing has moved then.
    """

    def __init__(
        self, case: Case, surface: SculptSurface, act: StrokeAct, limits: Sequence[Limit]
    ) -> None:
        settings = act.record.settings
        if act.layer and settings.brush not in MASK_BRUSHES:
            check_sculptable(case.layers, act.layer)
        self._act = act
        self._stroke = begin_stroke(case, surface, settings, lock=act.lock, limits=limits)

    def dabs(self) -> Iterator[float]:
        """Do dab after dab, as they are asked for, and give the share that is done, 0 to 1.

        It is given before each point, and after each dab on the way there.

        Raises
        ------
        StrokeError
            If a point of it makes no sense.
        """
        points, stroke = self._act.record.points, self._stroke
        for k, pressure in enumerate(self._act.record.pressures.tolist()):
            share = k / len(points)
            yield share
            for _ in stroke.dabs_to(points[k], pressure):
                yield share

    def end(self) -> Reshape | Hold | None:
        """End it after its last dab and return its edit; None where it changed nothing."""
        return stroke_edit(self._stroke.end(), self._act)

    def cancel(self) -> None:
        """Put everything back as it was before."""
        self._stroke.cancel()


def stroke_again(
    case: Case,
    surface: SculptSurface,
    act: StrokeAct,
    limits: Sequence[Limit],
    *,
    progress: Progress = silent,
) -> Reshape | Hold | None:
    """Do a stroke once more and return its edit; None where it changed nothing.

    Parameters
    ----------
    surface : SculptSurface
        As the case is now; it is left as it is after the stroke.
    limits : sequence of Limit
        Those that the act names.

    Raises
    ------
    LayerError
        If it cannot go to its layer.
    StrokeError
        If a point of it makes no sense.

    Whatever is raised, also by `progress`, nothing has moved then.
    """
    again = StrokeAgain(case, surface, act, limits)
    try:
        for share, _ in groupby(again.dabs()):
            progress(share, "Stroke")
    except BaseException:
        again.cancel()
        raise
    return again.end()


def stroke_edit(result: StrokeResult | MaskResult, act: StrokeAct) -> Reshape | Hold | None:
    """Return the edit of a stroke that has ended; None where it changed nothing.

    Parameters
    ----------
    act : StrokeAct
        With the record of the result.
    """
    if not len(result.vertex_index):
        return None
    if isinstance(result, MaskResult):
        return Hold(act.title, result.vertex_index, result.after, act)
    return Reshape("sculpt", act.title, result.vertex_index, result.after, layer=act.layer, act=act)

"""How long each act of a recording takes, so that its share of the whole can be told."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from smilesculpt.sculpting.acts import Act, StrokeAct

USUAL: Final = 30.0
"""What an act takes besides its dabs, in dabs."""


def lengths_of(acts: Sequence[Act]) -> tuple[float, ...]:
    """Return about how long each act takes, in dabs of a brush."""
    return tuple(USUAL + (_n_dabs(act) if isinstance(act, StrokeAct) else 0.0) for act in acts)


def _n_dabs(act: StrokeAct) -> float:
    settings, points = act.record.settings, act.record.points
    if settings.brush == "grab":
        return float(len(points))
    way = float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())
    return way / (settings.spacing * settings.radius)

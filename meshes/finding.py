"""A defect that a check found: what, how many, where, and what to do about it."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

Severity = Literal["error", "warning", "note"]
"""error: the part must not be used so; warning: look at it; note: good to know."""

ID_LIMIT = 1000
"""Most ids a finding lists; `count` always tells the full number."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of defect in one mesh.

    Attributes
    ----------
    rule : str
        Stable id of the rule, such as "boundary-loop".
    severity : {"error", "warning", "note"}
    count : int
        How many of them there are, however many ids are listed.
    message : str
        What is wrong, in plain words.
    remedy : str
        What to do about it.
    place : tuple of float or None
        A point at the first defect, mm; None where the defect has no place.
    faces, vertices : tuple of int
        Ids in the mesh's own order, at most `ID_LIMIT` of each.
    pairs : tuple of (int, int)
        Pairs of faces or, for edges, of vertices, at most `ID_LIMIT`.
    """

    rule: str
    severity: Severity
    count: int
    message: str
    remedy: str
    place: tuple[float, float, float] | None = None
    faces: tuple[int, ...] = ()
    vertices: tuple[int, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()


def listed(ids: ArrayLike) -> tuple[int, ...]:
    """Return the first `ID_LIMIT` ids as plain integers."""
    return tuple(int(i) for i in np.asarray(ids).reshape(-1)[:ID_LIMIT])


def listed_pairs(pairs: ArrayLike) -> tuple[tuple[int, int], ...]:
    """Return the first `ID_LIMIT` pairs as plain integers."""
    return tuple((int(a), int(b)) for a, b in np.asarray(pairs).reshape(-1, 2)[:ID_LIMIT])

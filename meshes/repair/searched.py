"""Which faces cross at one stage of a repair; the next stage is searched near its changes only."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices
from meshes.crossing.changed import self_intersections_after
from meshes.crossing.self_intersection import self_intersections
from meshes.repair.step import Work


@dataclass(frozen=True, slots=True, eq=False)
class Searched:
    """A stage of a repair and the pairs of its faces that cross.

    Attributes
    ----------
    work : Work
    pairs : ndarray, shape (k, 2), int32
        As `meshes.crossing.self_intersection.self_intersections` gives them.
    """

    work: Work
    pairs: Indices

    @classmethod
    def of(cls, work: Work) -> "Searched":
        """Look at all faces."""
        return cls(work, self_intersections(work.mesh))

    def after(self, work: Work) -> "Searched":
        """Look at another stage of the same work: only at faces that are not the same there."""
        if work.mesh is self.work.mesh:
            return self
        ours, theirs = self.work.origin, work.origin
        place = np.full(1 + max(ours.max(initial=-1), theirs.max(initial=-1)), -1, dtype=np.int32)
        known = np.flatnonzero(ours >= 0)
        place[ours[known]] = known
        origin = np.full(len(theirs), -1, dtype=np.int32)
        origin[theirs >= 0] = place[theirs[theirs >= 0]]
        pairs = self_intersections_after(work.mesh, self.work.mesh, self.pairs, origin=origin)
        return Searched(work, pairs)

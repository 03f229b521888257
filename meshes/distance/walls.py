"""What lies opposite each vertex of a surface: the two sides of a wall."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices, Vector


@dataclass(frozen=True, slots=True, eq=False)
class Walls:
    """What lies opposite each vertex, by a ray or by a ball.

    Attributes
    ----------
    distance : ndarray, shape (n,), float64
        To the first face along a ray, or across the ball, mm; infinity where nothing is met.
    opening : ndarray, shape (n,), float64
        Angle by which the two sides are not parallel, radians: 0 in a plane wall, 60 degrees
        in the edge of a three-sided prism; infinity where nothing is met, or where a face is
        met from outside, which is no other side of the same wall.
    hit : ndarray, shape (n,), int32
        The face that was met, -1 for none.
    """

    distance: Vector
    opening: Vector
    hit: Indices

    def wall_thickness(self, greatest_opening: float) -> Vector:
        """Return the distance where the sides are a wall, infinity elsewhere, shape (n,), mm.

        Rays leave through the other flank of a sharp edge, such as the margin of a crown, at
        any small distance. Two flanks that open by more than `greatest_opening` (radians) are
        therefore taken as an edge and not as a wall.
        """
        return np.where(self.opening <= greatest_opening, self.distance, np.inf)


def no_walls(n_vertices: int) -> Walls:
    """Return the answer of a mesh in which nothing is met."""
    nothing = np.full(n_vertices, np.inf)
    return Walls(nothing, nothing.copy(), np.full(n_vertices, -1, np.int32))

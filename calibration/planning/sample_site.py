"""A made-up implant site: a gap between two roots, above a nerve, in a block of bone."""

import numpy as np

from calibration.planning.site import Site, Structure
from calibration.planning.structures import Tube, surface_of
from meshes.arrays import Vectors
from meshes.mesh import Mesh
from meshes.primitives import icosphere

NERVE_RADIUS = 1.5
"""Half of a mandibular canal about 3 mm wide, mm; made up, as all of this site."""


def sample_bone() -> Mesh:
    """Return a rounded block of bone, 30 x 15 x 26 mm, its crest near z = 13."""
    ball = icosphere(1.0, 5)
    # A superellipsoid is flat enough for a crest and smooth enough for a jaw.
    shaped = np.sign(ball.vertices) * np.abs(ball.vertices) ** 0.5
    return ball.with_vertices(shaped * (15.0, 7.5, 13.0))


def nerve_points() -> Vectors:
    """Return the middle of a nerve that runs along the bone and rises to one side, mm."""
    x = np.linspace(-12.0, 12.0, 13)
    return np.stack([x, 0.6 * np.sin(0.2 * x) - 0.8, -6.0 + 0.1 * x], axis=1)


def sample_site() -> Site:
    """Return the site; the gap between the roots is about 10 mm wide and leans a little."""
    roots = [
        ("root of 45", [(-7.4, 0.2, 12.0), (-6.9, -0.2, -1.0)], 2.2),
        ("root of 47", [(7.6, -0.1, 12.0), (7.2, 0.3, 0.5)], 2.4),
    ]
    structures = [Structure("nerve", Tube("nerve canal", nerve_points(), NERVE_RADIUS))]
    structures += [
        Structure("root", Tube(name, np.array(points), radius)) for name, points, radius in roots
    ]
    return Site(
        bone=surface_of("jaw bone", sample_bone(), closed=True),
        structures=tuple(structures),
        entry=np.array([0.2, 0.0, 12.6]),
        axis=np.array([0.0, 0.0, -1.0]),
    )

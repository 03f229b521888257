"""Measured places as small balls of a scene, coloured by a number at each."""

from typing import Final

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Vectors
from meshes.primitives import icosphere
from smilesculpt.picturing.palette import Colours
from smilesculpt.picturing.scene import HEIGHT, OPENNESS, SceneObject

_SHARE_OF_GAP: Final = 0.3
"""Radius of a ball, of the usual way to the nearest other place: gaps stay to look through."""

_LONE_RADIUS: Final = 1.0
"""Radius of a ball with no other near, mm."""

_FINE: Final = 1000
"""Up to this many balls are round; more are coarse, so that the picture stays quick."""


def balls(name: str, places: Vectors, colours: Colours) -> SceneObject:
    """Return a ball at each place.

    Parameters
    ----------
    name : str
    places : ndarray, shape (p, 3)
        mm, no two the same.
    colours : ndarray, shape (p, 3)
        sRGB, 0 to 1.
    """
    ball = icosphere(1.0, 2 if len(places) <= _FINE else 1)
    n, k = len(places), ball.n_vertices
    radius = ball_radius(places)
    positions = places[:, None, :] + radius * ball.vertices[None]
    about = np.zeros((n * k, 4), np.float32)
    about[:, OPENNESS] = 1.0
    about[:, HEIGHT] = 0.6
    faces = (ball.faces[None] + k * np.arange(n, dtype=np.int32)[:, None, None]).reshape(-1, 3)
    return SceneObject(
        name=name,
        positions=positions.reshape(-1, 3).astype(np.float32),
        normals=np.tile(ball.vertices.astype(np.float32), (n, 1)),
        colours=np.repeat(colours.astype(np.float32), k, axis=0),
        about=about,
        faces=np.ascontiguousarray(faces, np.int32),
    )


def ball_radius(places: Vectors) -> float:
    """Return the radius at which balls at these places stay apart, mm."""
    if len(places) < 2:
        return _LONE_RADIUS
    gaps = np.asarray(cKDTree(places).query(places, k=2)[0])[:, 1]
    gap = float(np.median(gaps))
    return _SHARE_OF_GAP * gap if gap > 0.0 else _LONE_RADIUS

"""The way of a swimmer as objects of a scene: its canal, see-through, and the way in it."""

from typing import Final

from calibration.planning.plan_mesh import tube
from calibration.planning.structures import Tube
from meshes.arrays import Vectors
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from smilesculpt.picturing.palette import colour
from smilesculpt.picturing.scene import SceneObject
from smilesculpt.picturing.scene_building import surface_object
from smilesculpt.picturing.site_scene import painted

_CANAL: Final = colour("#ECE5E0")
_WAY: Final = colour("#3CCFB4")
_CANAL_OPACITY: Final = 0.3


def way_objects(canal: tuple[Tube, ...], way: Vectors, *, radius: float) -> tuple[SceneObject, ...]:
    """Return the way, as wide as its swimmer (radius, mm), and each tube of the canal."""
    walls = (
        painted(surface_object(f"canal {k}", _mesh(one)), _CANAL, _CANAL_OPACITY)
        for k, one in enumerate(canal)
    )
    return (painted(surface_object("way", tube(way, radius)), _WAY, 1.0), *walls)


def _mesh(one: Tube) -> Mesh:
    if len(one.points) > 1:
        return tube(one.points, one.radius)
    ball = icosphere(one.radius, 3)
    return ball.with_vertices(ball.vertices + one.points[0])

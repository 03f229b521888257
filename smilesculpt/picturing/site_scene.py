"""The site of an implant as objects of a scene: bone, what lies in it, the implant."""

from typing import Final

import numpy as np

from calibration.planning.implant import Implant
from calibration.planning.plan_mesh import tube
from calibration.planning.site import Site, Structure
from calibration.planning.structures import Tube
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from smilesculpt.picturing.palette import Colour, colour
from smilesculpt.picturing.scene import SceneObject
from smilesculpt.picturing.scene_building import surface_object

BONE: Final = "bone"
IMPLANT: Final = "implant"
_BONE_OPACITY: Final = 0.35
_COLOURS: Final = {
    "nerve": colour("#E5D352"),
    "root": colour("#ECE5E0"),
    "implant": colour("#7B7FD6"),
}
_KEPT: Final = colour("#3CCFB4")
_BROKEN: Final = colour("#D9694A")


def site_objects(site: Site) -> tuple[SceneObject, ...]:
    """Return the bone, see-through, and each structure in the colour of its kind."""
    bone = surface_object(BONE, site.bone.mesh)
    bone = painted(bone, colour("#ECE5E0"), _BONE_OPACITY)
    return (*(_structure(number, one) for number, one in enumerate(site.structures)), bone)


def implant_object(implant: Implant, *, is_met: bool) -> SceneObject:
    """Return an implant: a cylinder with a round tip, in another colour where a limit is broken."""
    radius = 0.5 * implant.diameter
    middle = implant.platform + (implant.length - radius) * implant.axis
    body = tube(np.linspace(implant.platform, middle, 4), radius)
    tip = icosphere(radius, 3)
    tip = tip.with_vertices(tip.vertices + middle)
    faces = np.concatenate([body.faces, tip.faces + np.int32(body.n_vertices)])
    both = Mesh(np.concatenate([body.vertices, tip.vertices]), faces)
    return painted(surface_object(IMPLANT, both), _KEPT if is_met else _BROKEN, 1.0)


def _structure(number: int, structure: Structure) -> SceneObject:
    shape = structure.shape
    if not isinstance(shape, Tube):
        mesh = shape.mesh
    elif len(shape.points) == 1:
        ball = icosphere(shape.radius, 3)
        mesh = ball.with_vertices(ball.vertices + shape.points[0])
    else:
        mesh = tube(shape.points, shape.radius)
    item = surface_object(f"structure {number}", mesh)
    return painted(item, _COLOURS.get(structure.kind, _COLOURS["root"]), 1.0)


def painted(item: SceneObject, paint: Colour, opacity: float) -> SceneObject:
    """Return an object in one colour, 0 to 1 opaque."""
    colours = np.tile(np.array(paint, np.float32), (len(item.positions), 1))
    return SceneObject(
        item.name, item.positions, item.normals, colours, item.about, item.faces, opacity
    )

"""Pictures of a case before and after, in the same light from the same place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from meshes.arrays import Vector, Vertices
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from smilesculpt.dentition import Dentition
from smilesculpt.picturing.camera import Camera, View, camera_at
from smilesculpt.picturing.palette import VIK
from smilesculpt.picturing.pictures import offscreen, png_bytes
from smilesculpt.picturing.scene import Scene, SceneObject, Size
from smilesculpt.picturing.scene_building import coloured, signed_change, surface_object

if TYPE_CHECKING:
    from smilesculpt.picturing.renderer import OffScreen

FRONT_SIZE: Final[Size] = (900, 480)
BITING_SIZE: Final[Size] = (900, 720)

RANGES: Final = (0.1, 0.25, 0.5, 1.0, 2.0)
"""Ends that the map of the change may have, mm; the smallest that holds it is taken."""

N_FRONT: Final = 3
"""Positions from the midline that the front view must show: canine to canine."""


@dataclass(frozen=True, slots=True, eq=False)
class Illustration:
    """One view of a case.

    Attributes
    ----------
    title : str
        "Front" or "Biting side".
    before, after, change : bytes
        PNG files; after and change are empty where the shape was not changed.
    """

    title: str
    before: bytes
    after: bytes = b""
    change: bytes = b""


@dataclass(frozen=True, slots=True)
class ChangeRange:
    """What the map of the change shows.

    Attributes
    ----------
    end : float
        Its ends, -end to +end, mm.
    added, removed : float
        The largest change outwards and inwards, mm; both 0 or more.
    """

    end: float
    added: float
    removed: float


def illustrate(
    before: Mesh, after: Mesh, dentition: Dentition, *, progress: Progress = silent
) -> tuple[Illustration, ...]:
    """Return the front and the biting side of a surface in the dental frame.

    Raises
    ------
    NoPictureError
        If the machine offers no OpenGL 3.3.
    """
    change = signed_change(before, after)
    objects = [surface_object("before", before, dentition)]
    if change.any():
        now = surface_object("after", after, dentition)
        end = change_range(change).end
        objects += [now, coloured(now, change, low=-end, high=end, colour_map=VIK)]
    with offscreen() as screen:
        shown: list[Illustration] = []
        for place in _places(before, after, dentition):
            progress(0.3 * (1 + len(shown)), f"Drawing the {place.title.lower()}")
            shown.append(_illustration(screen, place, objects))
    return tuple(shown)


def change_range(change: Vector) -> ChangeRange:
    """Return the range of a map that shows a signed change (mm) without cutting it off."""
    added = max(float(change.max(initial=0.0)), 0.0)
    removed = max(-float(change.min(initial=0.0)), 0.0)
    end = next((end for end in RANGES if end >= max(added, removed)), RANGES[-1])
    return ChangeRange(end, added, removed)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a view is seen from and how large it is drawn."""

    title: str
    camera: Camera
    size: Size


def _places(before: Mesh, after: Mesh, dentition: Dentition) -> list[_Place]:
    everything = np.concatenate([before.vertices, after.vertices])
    front = camera_at("front", _smile(before, after, dentition), aspect=_aspect(FRONT_SIZE))
    below: View = "upper_occlusal" if dentition.jaw == "upper" else "lower_occlusal"
    biting = camera_at(below, everything, aspect=_aspect(BITING_SIZE))
    # A tenth more in front: the neighbours of the canines belong to a smile.
    return [
        _Place("Front", front.zoomed(0.9), FRONT_SIZE),
        _Place("Biting side", biting, BITING_SIZE),
    ]


def _aspect(size: Size) -> float:
    return size[0] / size[1]


def _smile(before: Mesh, after: Mesh, dentition: Dentition) -> Vertices:
    """Return the vertices of the front teeth, or all where there are none."""
    is_front = (dentition.labels > 0) & (dentition.labels % 10 <= N_FRONT)
    if not is_front.any():
        is_front[:] = True
    return np.concatenate([before.vertices[is_front], after.vertices[is_front]])


def _illustration(screen: "OffScreen", place: _Place, objects: list[SceneObject]) -> Illustration:
    shown = [
        png_bytes(screen.picture(Scene((item,), heat=at == 2), place.camera, place.size))
        for at, item in enumerate(objects)
    ]
    return Illustration(place.title, *shown)

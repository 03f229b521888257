"""Posters: a picture of each design for the index, and for pages before the model is loaded."""

from typing import TYPE_CHECKING, Final

from smilesculpt.errors import NoPictureError
from smilesculpt.gallery.exhibit import Exhibit
from smilesculpt.gallery.shown_crowns import Crowns
from smilesculpt.picturing.camera import camera_at
from smilesculpt.picturing.palette import colour
from smilesculpt.picturing.pictures import offscreen, png_bytes
from smilesculpt.picturing.scene import Scene, Size
from smilesculpt.picturing.scene_building import surface_object

if TYPE_CHECKING:
    from smilesculpt.picturing.renderer import OffScreen

SIZE: Final[Size] = (960, 600)
TURN, LIFT = 0.16, 0.10
"""How far the viewer stands from the plain front view, radians: the form shows better."""

BACKGROUND: Final = (colour("#343B43"), colour("#191D21"))
"""The dark viewport of the window, under any theme: enamel stands out on it."""


def posters(exhibits: tuple[Exhibit, ...]) -> tuple[dict[str, bytes], str]:
    """Return a PNG for each design by its asset id, and why there are none where there are none."""
    if not exhibits:
        return {}, ""
    try:
        with offscreen() as screen:
            return {e.asset_id: _poster(screen, e.crowns) for e in exhibits}, ""
    except NoPictureError as error:
        return {}, str(error)


def _poster(screen: "OffScreen", crowns: Crowns) -> bytes:
    item = surface_object("crowns", crowns.surface, crowns.dentition)
    front = camera_at("front", crowns.surface.vertices, aspect=SIZE[0] / SIZE[1])
    camera = front.orbit(-TURN, LIFT if crowns.dentition.jaw == "lower" else -LIFT)
    camera = camera.fit(crowns.surface.vertices, SIZE[0] / SIZE[1], 1.25)
    return png_bytes(screen.picture(Scene((item,), background=BACKGROUND), camera, SIZE))

import io
import sys

import numpy as np
import pytest
from PIL import Image

from meshes.primitives import box
from smilesculpt.errors import NoPictureError
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.pictures import picture, png_bytes, standard_pictures
from smilesculpt.picturing.scene import Scene
from smilesculpt.picturing.scene_building import surface_object


def test_without_moderngl_the_reason_is_told(monkeypatch):
    monkeypatch.delitem(sys.modules, "smilesculpt.picturing.renderer", raising=False)
    monkeypatch.setitem(sys.modules, "moderngl", None)
    with pytest.raises(NoPictureError, match="moderngl is not installed"):
        picture(Scene(()), Camera())


def test_a_png_holds_exactly_the_pixels():
    pixels = np.arange(4 * 5 * 3, dtype=np.uint8).reshape(4, 5, 3)
    data = png_bytes(pixels)
    assert data.startswith(b"\x89PNG\r\n")
    assert (np.asarray(Image.open(io.BytesIO(data))) == pixels).all()
    assert data == png_bytes(pixels[::-1][::-1])


@pytest.mark.parametrize(
    ("jaw", "biting"), [("upper", "upper_occlusal"), ("lower", "lower_occlusal")]
)
def test_the_standard_views_show_the_sides_of_a_box(jaw, biting):
    scene = Scene((surface_object("box", box(30.0, 20.0, 10.0)),), background=((0, 0, 0),) * 2)
    try:
        shown = standard_pictures(scene, jaw, (90, 60))
    except NoPictureError as error:
        pytest.skip(str(error))
    assert list(shown) == ["front", "right", "left", biting]
    sizes = {}
    for view, pixels in shown.items():
        lit = pixels.sum(axis=2) > 0
        sizes[view] = (
            np.ptp(np.flatnonzero(lit.any(axis=0))),
            np.ptp(np.flatnonzero(lit.any(axis=1))),
        )
    for view, ratio in (("front", 3.0), ("right", 2.0), ("left", 2.0), (biting, 1.5)):
        assert sizes[view][0] / sizes[view][1] == pytest.approx(ratio, rel=0.1)

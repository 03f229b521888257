"""The form of a crown as a function that is negative inside: outlines, cusps and grooves."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from meshes.arrays import AnyArray, Vector
from smilesculpt.anatomy import CrownSize, jaw_of, position, read_table
from smilesculpt.sample.blend import smooth_maximum

CONTACT_HEIGHT = 0.65
"""Where neighbours touch, as a share of the crown's length."""

_FINE = 201


@dataclass(frozen=True, slots=True, eq=False)
class CrownForm:
    """Outlines over the height of a crown, as shares of its size; see `crown_forms.toml`.

    Attributes
    ----------
    height : ndarray, shape (k,)
        0 at the cervical line, 1 at the tip; evenly spaced.
    mesial, distal, labial, lingual : ndarray, shape (k,)
    square : tuple of float
        Exponents of the cross-section, labial and lingual half.
    rounding : float
        Radius between the walls and the occlusal face, mm.
    cusps : ndarray, shape (c, 6)
    """

    height: Vector
    mesial: Vector
    distal: Vector
    labial: Vector
    lingual: Vector
    square: tuple[float, float]
    rounding: float
    cusps: AnyArray

    def inside(self, points: AnyArray, size: CrownSize, lean: float) -> Vector:
        """Return about the signed distance to the crown, negative inside, mm.

        Parameters
        ----------
        points : ndarray, shape (n, 3)
            Mesial, labial, occlusal from the middle of the cervical line, mm.
        size : CrownSize
        lean : float
            How far the axis leans to the mesial side a unit of height.

        Notes
        -----
        A lean shears the form, so that the incisal edge stays level. Below the
        cervical line the outline goes on as a tapering root.
        """
        mesial, labial, height = points.T
        mesial = mesial - lean * (height - CONTACT_HEIGHT * size.length)
        wall = self._wall(mesial, labial, height, size)
        top, steep = self._occlusal(mesial, labial, size)
        return smooth_maximum(wall, (height - top) / steep, self.rounding)

    def _wall(self, mesial: Vector, labial: Vector, height: Vector, size: CrownSize) -> Vector:
        share = height / size.length
        taper = 1.0 + 0.35 * np.clip(share, -1.0, 0.0)
        to_mesial, to_distal, to_labial, to_lingual = (
            np.interp(share, self.height, row) * taper
            for row in (self.mesial, self.distal, self.labial, self.lingual)
        )
        half = np.where(mesial > 0.0, to_mesial, to_distal) * (size.width / 2.0)
        # The broadest line lies nearer to the labial face: incisors narrow lingually.
        middle = (to_labial - 0.44 * (to_labial - to_lingual)) * size.depth
        outward = labial - middle
        reach = np.where(
            outward > 0.0, to_labial * size.depth - middle, middle - to_lingual * size.depth
        )
        power = np.where(outward > 0.0, *self.square)
        rho = ((np.abs(mesial) / half) ** power + (np.abs(outward) / reach) ** power) ** (1 / power)
        radius = np.hypot(mesial, outward)
        return np.asarray((rho - 1.0) * radius / np.maximum(rho, 1e-9))

    def _occlusal(self, mesial: Vector, labial: Vector, size: CrownSize) -> tuple[Vector, Vector]:
        top = np.full(mesial.shape, -1e3)
        steep = np.ones(mesial.shape)
        for to_mesial, to_labial, lowered, along, across, blunt in self.cusps:
            run = along * (mesial - to_mesial * size.width)
            rise = across * (labial - to_labial * size.depth)
            cone = np.sqrt(run**2 + rise**2 + (0.6 * blunt) ** 2) - 0.6 * blunt
            higher = size.length - lowered - cone
            steep = np.where(higher > top, np.hypot(1.0, max(along, across)), steep)
            top = smooth_maximum(top, higher, 0.2)
        return top, steep


def crown_form(fdi: int) -> CrownForm:
    """Return the form of the crown of a permanent tooth."""
    table = read_table("crown_forms.toml")
    form = table[form_name(fdi)]
    fine = np.linspace(0.0, 1.0, _FINE)
    rows = {
        name: np.asarray(PchipInterpolator(table["height"], form[name])(fine))
        for name in ("mesial", "distal", "labial", "lingual")
    }
    labial_power, lingual_power = form["square"]
    return CrownForm(
        height=fine,
        **rows,
        square=(float(labial_power), float(lingual_power)),
        rounding=float(form["rounding"]),
        cusps=np.asarray(form["cusps"], dtype=np.float64),
    )


def form_name(fdi: int) -> str:
    """Return the name of a tooth's form in `crown_forms.toml`."""
    jaw, place = jaw_of(fdi), position(fdi)
    if place <= 2 and jaw == "lower":
        return "lower_incisor"
    kind = ("central", "lateral", "canine", "premolar", "premolar", "molar", "molar", "molar")
    return f"{jaw}_{kind[place - 1]}"

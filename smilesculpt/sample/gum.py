"""The gum of the sample arch: a ridge with scallops, papillae and root bulges."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.interpolate import PchipInterpolator

from meshes.arrays import AnyArray, Vector
from smilesculpt.anatomy import position
from smilesculpt.sample.blend import smooth_maximum
from smilesculpt.sample.placement import PlacedArch, PlacedTooth

_END = 4.5
"""The ridge goes on behind the last tooth, mm."""

_SHOULDER = 0.9
"""Rounding of the gum's margin, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class Gum:
    """The ridge in arch coordinates, as tables over the arch length.

    Attributes
    ----------
    along : ndarray, shape (k,)
        Arch length, mm.
    margin : ndarray, shape (k,)
        Height of the gum's edge over the occlusal plane, mm.
    base : ndarray, shape (k,)
        The same without scallops.
    labial, lingual : ndarray, shape (k,)
        Distance of the gum's faces from the arch curve at the margin, mm, both positive.
    wave : ndarray, shape (4, 3)
        Length (mm), phase and height (mm) of shallow unevenness.
    """

    along: Vector
    margin: Vector
    base: Vector
    labial: Vector
    lingual: Vector
    wave: AnyArray

    def inside(self, along: Vector, outward: Vector, height: Vector) -> Vector:
        """Return about the signed distance to the gum, negative inside, mm."""
        margin = np.interp(along, self.along, self.margin)
        base = np.interp(along, self.along, self.base)
        depth = np.maximum(base - height, 0.0)
        # Interdental gum narrows towards the tip of the papilla.
        narrowing = 0.20 * np.clip(height - base, 0.0, 6.0)
        # The margin itself lies evenly on the crowns.
        flare = 0.28 * depth + np.minimum(depth / 2.0, 1.0) * self._uneven(along, height)
        to_labial = np.interp(along, self.along, self.labial) + 0.8 * flare - narrowing
        to_lingual = np.interp(along, self.along, self.lingual) + 1.2 * flare - narrowing
        side = np.maximum(outward - to_labial, -outward - to_lingual)
        ridge = smooth_maximum(side, height - margin, _SHOULDER)
        past_end = np.maximum(along - (self.along[-1] - 1.0), self.along[0] + 1.0 - along)
        return smooth_maximum(ridge, past_end, 3.0)

    def border(self, along: Vector, outward: Vector) -> Vector:
        """Return the height at which the scan ends, mm."""
        reach = np.where(outward > 0.0, 5.0, 6.0)
        return np.asarray(
            np.interp(along, self.along, self.base)
            - reach
            + 2.0 * self._uneven(along + 7.0, outward)
        )

    def _uneven(self, along: Vector, height: Vector) -> Vector:
        total = np.zeros(np.shape(along))
        for length, phase, rise in self.wave:
            total += rise * np.sin((along + 0.6 * height) / length + phase)
        return total


def gum_of(arch: PlacedArch, rng: np.random.Generator) -> Gum:
    """Return the gum around the teeth of an arch."""
    teeth = arch.teeth
    first, last = teeth[0], teeth[-1]
    start, end = first.along - first.span / 2.0 - _END, last.along + last.span / 2.0 + _END
    along = np.arange(start, end, 0.05)
    wave = np.stack(
        [[5.0, 3.1, 1.9, 1.2], rng.uniform(0.0, 6.28, 4), [0.25, 0.12, 0.06, 0.03]], axis=1
    )
    margin = _margin(teeth, along)
    labial, lingual = (_face(arch, along, side) for side in (1.0, -1.0))
    return Gum(along, margin, _base(teeth, along), labial, lingual, wave)


def _papilla(right: PlacedTooth, left: PlacedTooth) -> float:
    """Height of the papilla between two teeth over their margins, mm; our choice."""
    if not (right.present and left.present):
        return 1.2
    front = max(position(right.fdi), position(left.fdi)) <= 3
    return 5.0 if front else 2.8


def _base(teeth: tuple[PlacedTooth, ...], along: Vector) -> Vector:
    knots = np.array([tooth.along for tooth in teeth])
    heights = np.array([tooth.margin - (0.0 if tooth.present else 0.8) for tooth in teeth])
    base = PchipInterpolator(knots, heights)(np.clip(along, knots[0], knots[-1]))
    return np.asarray(base)


def _margin(teeth: tuple[PlacedTooth, ...], along: Vector) -> Vector:
    base = _base(teeth, along)
    rise = np.zeros(along.shape)
    for right, left in pairwise(teeth):
        share = (along - right.along) / (left.along - right.along)
        nearness = 1.0 - 2.0 * np.abs(share - 0.5)
        inside = (share >= 0.0) & (share <= 1.0)
        rise += np.where(inside, _papilla(right, left) * np.clip(nearness, 0.0, 1.0) ** 2.0, 0.0)
    past = np.maximum(along - teeth[-1].along, teeth[0].along - along)
    half = (teeth[0].span + teeth[-1].span) / 4.0
    rise += 1.2 * np.clip(past / half, 0.0, 1.0) ** 2
    return np.asarray(base + rise)


def _face(arch: PlacedArch, along: Vector, side: float) -> Vector:
    """Distance of the gum's face from the curve: wider at roots, hollow between them."""
    middles, edges = [], []
    for tooth in arch.teeth:
        row = tooth.form.labial if side > 0.0 else tooth.form.lingual
        cervical = tooth.origin + tooth.axes[1] * (float(row[10]) * tooth.size.depth)
        plan = cervical[None, :2]
        outward = side * float(arch.curve.coordinates(plan, arch.curve.nearest(plan))[1][0])
        middles.append(outward + (0.6 if tooth.present else -0.6))
        edges.append((tooth.along, tooth.along + tooth.span / 2.0))
    between = [(a + b) / 2.0 - 0.8 for a, b in pairwise(middles)]
    knots = [place for pair in edges for place in pair][:-1]
    reach = [value for pair in zip(middles, [*between, 0.0], strict=True) for value in pair][:-1]
    table = PchipInterpolator(knots, reach)
    return np.asarray(table(np.clip(along, knots[0], knots[-1])))

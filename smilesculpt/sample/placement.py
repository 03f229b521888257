"""Where each tooth of the sample arch stands."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray
from smilesculpt.anatomy import CrownSize, arch_norm, is_on_the_left, position, teeth_of, tooth_norm
from smilesculpt.dentition import Jaw
from smilesculpt.sample.arch_curve import ArchCurve, arch_curve
from smilesculpt.sample.crown_form import CONTACT_HEIGHT, CrownForm, crown_form

_INFRAOCCLUSION = {"upper": (0.0, 0.7, 0.0), "lower": (0.0, 0.1, -0.2)}
"""How far front tips stay short of the occlusal plane, mm; our choice."""

_LABIAL_STEP = {"upper": (0.3, 0.0, 0.6), "lower": (0.2, 0.2, 0.5)}
"""How far front teeth stand out of the curve, mm; our choice."""

_CONTACT_WEAR = {"front": 0.38, "back": 0.25}
"""Neighbours have worn flat facets into each other, and turned crowns on a bent arch would part:
their widths overlap by this, mm; our choice."""

_TIP_SHARE = 0.6
"""Share of the long axis' tip that shows in the crown; our choice."""

_GUM_ABOVE_CERVIX = 0.2
"""The gum hides this much of the anatomic crown, mm; our choice."""


@dataclass(frozen=True, slots=True, eq=False)
class PlacedTooth:
    """One crown, or a gap, of the sample arch.

    Attributes
    ----------
    fdi : int
    present : bool
    form : CrownForm
    size : CrownSize
    along : float
        Arch length of its middle, mm.
    span : float
        Arch length that it takes, mm.
    origin : ndarray, shape (3,)
        Middle of the cervical line: x, y, and height over the occlusal plane; mm.
    axes : ndarray, shape (3, 3)
        Rows: mesial, labial, occlusal.
    lean : float
        Mesial lean of the axis a unit of height.
    margin : float
        Height of the gum in the middle of the labial face, mm.
    """

    fdi: int
    present: bool
    form: CrownForm
    size: CrownSize
    along: float
    span: float
    origin: AnyArray
    axes: AnyArray
    lean: float
    margin: float


@dataclass(frozen=True, slots=True, eq=False)
class PlacedArch:
    """All teeth of the sample arch, gaps included, from the patient's right to the left."""

    jaw: Jaw
    curve: ArchCurve
    teeth: tuple[PlacedTooth, ...]

    def incisal_point(self) -> AnyArray:
        """Return where the midline crosses the incisal edges: x, y, height; mm."""
        centrals = [tooth for tooth in self.teeth if position(tooth.fdi) == 1]
        edges = [
            tooth.origin
            + tooth.axes[2] * tooth.size.length
            + tooth.axes[1] * (tooth.form.cusps[0, 1] * tooth.size.depth)
            for tooth in centrals
        ]
        return np.array([0.0, (edges[0][1] + edges[1][1]) / 2.0, 0.0])


def placed_arch(
    jaw: Jaw, rng: np.random.Generator, *, missing: tuple[int, ...], crowding: float
) -> PlacedArch:
    """Stand fourteen teeth on the arch, side by side, each with a little variation.

    Parameters
    ----------
    jaw : {"upper", "lower"}
    rng : Generator
        Source of the person's own variation.
    missing : tuple of int
        Teeth that leave a gap.
    crowding : float
        Length that the front teeth lack, mm.
    """
    numbers = teeth_of(jaw, last=7)
    scale = float(rng.normal(1.0, 0.02))
    sizes = [_varied_size(fdi, rng, scale) for fdi in numbers]
    is_front = np.array([position(fdi) <= 3 for fdi in numbers])
    overlap = np.where(is_front, _CONTACT_WEAR["front"] + crowding / 6.0, _CONTACT_WEAR["back"])
    spans = np.array([size.width for size in sizes]) - overlap
    starts = np.concatenate([[0.0], np.cumsum(spans)]) - spans[:7].sum()
    curve = arch_curve(arch_norm(jaw), scale, float(np.abs(starts).max()) + 16.0)
    teeth = tuple(
        _placed(
            fdi,
            size,
            curve,
            interval=(float(start), float(start + span)),
            present=fdi not in missing,
            sway=_sway(rng, index, crowding if position(fdi) <= 3 else 0.0),
        )
        for index, (fdi, size, start, span) in enumerate(
            zip(numbers, sizes, starts, spans, strict=False)
        )
    )
    return PlacedArch(jaw, curve, teeth)


@dataclass(frozen=True, slots=True)
class _Sway:
    """How far one tooth departs from the norm: mm and radians."""

    outward: float
    height: float
    turn: float
    tip: float
    torque: float


def _varied_size(fdi: int, rng: np.random.Generator, scale: float) -> CrownSize:
    norm = tooth_norm(fdi).size
    length, width, depth = rng.normal(scale, [0.02, 0.015, 0.02])
    return CrownSize(norm.length * length, norm.width * width, norm.depth * depth)


def _sway(rng: np.random.Generator, index: int, crowding: float) -> _Sway:
    outward, height, turn, tip, torque = rng.normal(0.0, [0.1, 0.1, 0.03, 0.02, 0.02])
    side = 1.0 if index % 2 else -1.0
    return _Sway(
        outward=float(outward) + side * 0.3 * crowding,
        height=float(height),
        turn=float(turn) + side * 0.08 * crowding,
        tip=float(tip),
        torque=float(torque),
    )


def _placed(
    fdi: int,
    size: CrownSize,
    curve: ArchCurve,
    *,
    interval: tuple[float, float],
    present: bool,
    sway: _Sway,
) -> PlacedTooth:
    along = (interval[0] + interval[1]) / 2.0
    axes, outward = _axes(fdi, curve, along, sway)
    point, _ = curve.at(along)
    upper = fdi // 10 in (1, 2)
    jaw: Jaw = "upper" if upper else "lower"
    step, short = 0.0, 0.0
    if position(fdi) <= 3:
        step = _LABIAL_STEP[jaw][position(fdi) - 1]
        short = _INFRAOCCLUSION[jaw][position(fdi) - 1]
    contact = np.array([*(point + outward * (step + sway.outward)), 0.0])
    origin = contact - axes[2] * (CONTACT_HEIGHT * size.length)
    tip_height = float(axes[2, 2]) * size.length
    origin[2] = sway.height - short - tip_height
    margin = float(origin[2]) + _GUM_ABOVE_CERVIX
    span = interval[1] - interval[0]
    return PlacedTooth(
        fdi=fdi,
        present=present,
        form=crown_form(fdi),
        size=size,
        along=along,
        span=span,
        origin=origin,
        axes=axes,
        lean=float(np.tan(_TIP_SHARE * tooth_norm(fdi).tip + sway.tip)),
        margin=margin,
    )


def _axes(fdi: int, curve: ArchCurve, along: float, sway: _Sway) -> tuple[AnyArray, AnyArray]:
    norm = tooth_norm(fdi)
    _, tangent = curve.at(along)
    outward = np.array([tangent[1], -tangent[0]])
    towards_midline = -tangent if is_on_the_left(fdi) else tangent
    turned = np.cos(sway.turn) * towards_midline + np.sin(sway.turn) * outward
    mesial = np.array([*turned, 0.0])
    labial = np.array([turned[1], -turned[0], 0.0])
    labial = labial if labial[:2] @ outward > 0 else -labial
    # Torque is measured on the labial face, which leans by itself in premolars and molars.
    share = 1.0 if position(fdi) <= 2 else 0.4
    torque = share * norm.torque + sway.torque
    up = np.array([0.0, 0.0, 1.0])
    occlusal = np.cos(torque) * up + np.sin(torque) * labial
    labial = np.cos(torque) * labial - np.sin(torque) * up
    return np.stack([mesial, labial, occlusal]), outward

"""The pose and size of an implant whose worst margin is largest."""

from dataclasses import dataclass

import numpy as np

from calibration.planning.implant import Implant
from calibration.planning.limits import ImplantLimits
from calibration.planning.site import (
    Clearance,
    Poses,
    Site,
    clearances,
    pose_clearances,
    structure_limits,
)
from meshes.arrays import Matrix, Vector, Vectors
from meshes.progress import Progress, silent

_N_STARTS = 4
# Beside the ten ways along the axes: a margin that is the least of several has ridges, which
# only slanted ways climb.
_N_SLANTED = 11
_FINEST = 1.0 / 256.0
_MOST_ROUNDS = 400
# Smaller gains (mm, for a whole step) are not worth another round.
_LEAST_GAIN = 1e-4


@dataclass(frozen=True, slots=True)
class SizeTried:
    """The best that one size can do.

    Attributes
    ----------
    diameter, length : float
        mm.
    worst_margin : float
        Least clearance beyond its limit at the best pose, mm.
    """

    diameter: float
    length: float
    worst_margin: float


@dataclass(frozen=True, slots=True, eq=False)
class ImplantFound:
    """An implant with the largest worst margin for its size.

    Attributes
    ----------
    implant : Implant
    clearances : tuple of Clearance
    sizes : tuple of SizeTried
        Every size that was tried.
    n_poses : int
        How many poses were measured.
    converged : bool
        False where the round limit came first; the implant is then the best so far.
    """

    implant: Implant
    clearances: tuple[Clearance, ...]
    sizes: tuple[SizeTried, ...]
    n_poses: int
    converged: bool

    @property
    def worst_margin(self) -> float:
        """Least clearance beyond its limit, mm."""
        return min(one.margin for one in self.clearances)

    @property
    def is_safe(self) -> bool:
        """Whether every limit is kept."""
        return all(one.is_met for one in self.clearances)


def find_implant(site: Site, limits: ImplantLimits, *, progress: Progress = silent) -> ImplantFound:
    """Find the pose with the largest worst margin for each size, and choose a size.

    Chosen is the size of the largest volume whose worst margin leaves the reserve; where none
    does, the one whose margin is largest. Deterministic: fixed starts, fixed ways, first of equals.

    Parameters
    ----------
    site : Site
    limits : ImplantLimits
        Sizes, limits, and how far entry and axis may leave what was asked for.

    References
    ----------
    T. Kolda, R. Lewis, V. Torczon, "Optimization by direct search", SIAM Review 45(3), 2003.
    """
    sizes = [(d, length) for d in limits.diameters for length in limits.lengths if d < 2 * length]
    searches = []
    for number, (diameter, length) in enumerate(sizes):
        progress(number / len(sizes), f"Placing {diameter:g} x {length:g} mm")
        searches.append(_Search(site, limits, diameter, length).run())
    tried = tuple(SizeTried(s.diameter, s.length, s.best) for s in searches)
    chosen = max(searches, key=_preference)
    implant = chosen.implant()
    return ImplantFound(
        implant=implant,
        clearances=clearances(site, implant, limits.limits),
        sizes=tried,
        n_poses=sum(s.n_poses for s in searches),
        converged=all(s.converged for s in searches),
    )


def _preference(search: "_Search") -> tuple[bool, float, float]:
    is_roomy = search.best >= search.limits.reserve
    return (is_roomy, search.diameter**2 * search.length if is_roomy else 0.0, search.best)


class _Search:
    """Direct search over shift (2), tilt (2) and depth, each within -1 to 1."""

    def __init__(self, site: Site, limits: ImplantLimits, diameter: float, length: float) -> None:
        self.site, self.limits = site, limits
        self.diameter, self.length = diameter, length
        self.across = _across(site.axis)
        self.least = structure_limits(site, limits.limits)
        self.best, self.at = -np.inf, np.zeros(5)
        self.n_poses, self.converged = 0, True

    def run(self) -> "_Search":
        """Search from the best few of a lattice of starts."""
        starts = _lattice()
        worth = self.worth(starts)
        for start in np.argsort(-worth, kind="stable")[:_N_STARTS]:
            at, value, converged = self.climbed(starts[start], float(worth[start]))
            self.converged = self.converged and converged
            if value > self.best:
                self.best, self.at = value, at
        return self

    def climbed(self, at: Vector, value: float) -> tuple[Vector, float, bool]:
        """Step to the best of the ways around while one is better, else take half the step."""
        ways, step = _ways(), 0.5
        for _ in range(_MOST_ROUNDS):
            around = _within(at + step * ways)
            worth = self.worth(around)
            best = int(np.argmax(worth))
            if worth[best] > value + _LEAST_GAIN * step:
                at, value = around[best], float(worth[best])
            elif step <= _FINEST:
                return at, value, True
            else:
                step *= 0.5
        return at, value, False

    def worth(self, settings: Matrix) -> Vector:
        """Return the worst margin of each setting, mm."""
        self.n_poses += len(settings)
        entries, axes, depths = self.placed(settings)
        poses = Poses(entries + depths[:, None] * axes, axes, self.diameter, self.length)
        found = pose_clearances(self.site, poses, self.limits.limits["cortical"].clearance)
        return np.asarray((found - self.least).min(axis=1))

    def placed(self, settings: Matrix) -> tuple[Vectors, Vectors, Vector]:
        """Return entry, axis and depth of each setting."""
        first, second = self.across
        shift = self.limits.most_shift * settings[:, :2]
        lean = np.tan(self.limits.most_tilt) * settings[:, 2:4]
        entries = self.site.entry + shift[:, :1] * first + shift[:, 1:] * second
        axes = self.site.axis + lean[:, :1] * first + lean[:, 1:] * second
        axes /= np.sqrt((axes**2).sum(axis=1, keepdims=True))
        low, high = self.limits.depth_range
        depths = low + 0.5 * (settings[:, 4] + 1.0) * (high - low)
        return entries, axes, depths

    def implant(self) -> Implant:
        """Return the best implant found."""
        entries, axes, depths = self.placed(self.at[None])
        return Implant(entries[0], axes[0], float(depths[0]), self.diameter, self.length)


def _across(axis: Vector) -> tuple[Vector, Vector]:
    """Return two directions across an axis and each other."""
    helper = np.eye(3)[int(np.argmin(np.abs(axis)))]
    first = np.cross(axis, helper)
    first /= np.sqrt((first**2).sum())
    return first, np.cross(axis, first)


def _lattice() -> Matrix:
    """Return starts all over shift and tilt, at a middle depth."""
    shifts = [(0.0, 0.0), *((x, y) for x in (-0.6, 0.0, 0.6) for y in (-0.6, 0.0, 0.6) if x or y)]
    tilts = [(0.0, 0.0), (0.6, 0.0), (-0.6, 0.0), (0.0, 0.6), (0.0, -0.6)]
    return np.array([(*shift, *tilt, 0.0) for shift in shifts for tilt in tilts])


def _ways() -> Matrix:
    """Return the ways to look around: along each axis, and slanted ones from a fixed seed."""
    slanted = np.random.Generator(np.random.PCG64(0)).standard_normal((_N_SLANTED, 5))
    slanted /= np.sqrt((slanted**2).sum(axis=1, keepdims=True))
    return np.vstack([np.eye(5), -np.eye(5), slanted, -slanted])


def _within(settings: Matrix) -> Matrix:
    """Pull settings back: shift and tilt into a disc of radius 1, depth into -1 to 1."""
    out = settings.copy()
    for pair in (slice(0, 2), slice(2, 4)):
        reach = np.sqrt((out[:, pair] ** 2).sum(axis=1, keepdims=True))
        out[:, pair] /= np.maximum(reach, 1.0)
    out[:, 4] = np.clip(out[:, 4], -1.0, 1.0)
    return out

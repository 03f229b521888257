"""Where an implant is wanted: the bone and what lies in it."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import CalibrationError
from calibration.planning.implant import Implant
from calibration.planning.limits import Limit
from calibration.planning.structures import (
    Kind,
    Surface,
    Tube,
    inside_margin,
    outside_margin,
)
from meshes.arrays import Matrix, Vector, Vectors

# An entry farther from the bone than this was typed or picked wrongly.
_MOST_OFF_BONE = 3.0


class SiteError(CalibrationError):
    """A site that cannot be: an entry off the bone, an axis without length."""


@dataclass(frozen=True, slots=True, eq=False)
class Structure:
    """Something to keep away from.

    Attributes
    ----------
    kind : str
        "nerve", "root" or "implant".
    shape : Tube or Surface
        A surface must be closed.
    """

    kind: Kind
    shape: Tube | Surface


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """Bone, neighbours, and where the crown wants its implant; all in one frame, mm.

    Attributes
    ----------
    bone : Surface
        Closed.
    structures : tuple of Structure
    entry : ndarray, shape (3,)
        Where the platform is wanted, on the crest.
    axis : ndarray, shape (3,)
        Prosthetic axis, unit, from the crown into the bone.
    no_nerve_because : str
        Why no nerve is near; empty where nobody said so.

    Raises
    ------
    SiteError
        If the axis has no length, the entry lies far outside the bone, or a nerve is both given
        and said to be absent.
    """

    bone: Surface
    structures: tuple[Structure, ...]
    entry: Vector
    axis: Vector
    no_nerve_because: str = ""

    def __post_init__(self) -> None:
        if self.no_nerve_because and any(one.kind == "nerve" for one in self.structures):
            raise SiteError("the site gives a nerve and says no_nerve_because; take one away")
        axis, entry = np.array(self.axis, np.float64), np.array(self.entry, np.float64)
        length = float(np.sqrt((axis**2).sum())) if axis.shape == (3,) else 0.0
        if not (np.isfinite(length) and length > 0.0):
            raise SiteError(f"the axis {axis.tolist()} has no direction; give x, y, z")
        if entry.shape != (3,) or not np.isfinite(entry).all():
            raise SiteError(f"the entry {entry.tolist()} is no point; give x, y, z in mm")
        row = entry[None]
        off = 0.0 if self.bone.holds(row)[0] else float(self.bone.distances(row, row)[0])
        if off > _MOST_OFF_BONE:
            raise SiteError(
                f"the entry lies {off:.1f} mm off the bone; choose a point on its crest"
            )
        object.__setattr__(self, "axis", axis / length)
        object.__setattr__(self, "entry", entry)


@dataclass(frozen=True, slots=True)
class Clearance:
    """How near a planned body comes to a structure.

    Attributes
    ----------
    structure : str
        Its name.
    kind : str
    clearance : float
        Wall to wall, mm; negative where they overlap.
    limit : float
        mm.
    source : str
        Of the limit.
    """

    structure: str
    kind: Kind
    clearance: float
    limit: float
    source: str

    @property
    def margin(self) -> float:
        """Clearance beyond the limit, mm."""
        return self.clearance - self.limit

    @property
    def is_met(self) -> bool:
        """Whether the limit is kept."""
        return self.margin >= 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Poses:
    """Many poses of an implant of one size.

    Attributes
    ----------
    platforms, axes : ndarray, shape (p, 3)
        mm; unit vectors into the bone.
    diameter, length : float
        mm.
    """

    platforms: Vectors
    axes: Vectors
    diameter: float
    length: float


def pose_clearances(site: Site, poses: Poses, cortical_limit: float) -> Matrix:
    """Return the clearance of each pose to bone surface and structures, shape (p, 1 + s), mm.

    The implant is a cylinder with a round tip: all points within its radius of a segment. The
    first column is the bone left around it; counted from one radius and limit below the
    platform, since above that the crest is near by intention.
    """
    radius = 0.5 * poses.diameter
    starts = poses.platforms
    ends = starts + (poses.length - radius) * poses.axes
    crest = min(radius + cortical_limit, poses.length - radius)
    below = starts + crest * poses.axes
    columns = [inside_margin(site.bone, below, ends)]
    for structure in site.structures:
        shape = structure.shape
        if isinstance(shape, Tube):
            columns.append(shape.distances(starts, ends))
        else:
            columns.append(outside_margin(shape, starts, ends))
    return np.stack(columns, axis=1) - radius


def clearances(site: Site, implant: Implant, limits: dict[Kind, Limit]) -> tuple[Clearance, ...]:
    """Return how near an implant comes to everything at its site, bone first."""
    poses = Poses(implant.platform[None], implant.axis[None], implant.diameter, implant.length)
    row = pose_clearances(site, poses, limits["cortical"].clearance)[0]
    kinds: list[tuple[str, Kind]] = [(site.bone.name, "cortical")]
    kinds += [(s.shape.name, s.kind) for s in site.structures]
    return tuple(
        Clearance(name, kind, float(value), limits[kind].clearance, limits[kind].source)
        for (name, kind), value in zip(kinds, row, strict=True)
    )


def structure_limits(site: Site, limits: dict[Kind, Limit]) -> Vector:
    """Return the limit of each column of `pose_clearances`, mm."""
    kinds: list[Kind] = ["cortical", *(s.kind for s in site.structures)]
    return np.array([limits[kind].clearance for kind in kinds])

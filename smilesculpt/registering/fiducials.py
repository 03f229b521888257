"""The points of scan and device as they are gathered, until they are pairs."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from calibration.registration.fiducial_files import NamedPoints
from calibration.registration.localisation import PairErrors
from calibration.registration.paired_points import FiducialPairs
from calibration.registration.pairing import paired_by_geometry
from meshes.arrays import Vector

PairBy = Literal["name", "distances"]

WITHIN = 2.0
"""Largest distance of points paired by their distances, mm."""

NO_POINTS = NamedPoints((), np.empty((0, 3)))


@dataclass(frozen=True, slots=True, eq=False)
class Fiducials:
    """Points of two frames, some of them perhaps without their like.

    Attributes
    ----------
    scan, device : NamedPoints
    left_out : frozenset of str
        Names of the scan's points that are not used.
    pair_by : {"name", "distances"}
    given : FiducialPairs or None
        Pairs as they were read: weights or covariances of points by their names.
    """

    scan: NamedPoints = NO_POINTS
    device: NamedPoints = NO_POINTS
    left_out: frozenset[str] = frozenset()
    pair_by: PairBy = "name"
    given: FiducialPairs | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the device's points, then of those that only the scan has."""
        if self.pair_by == "distances":
            return self.scan.names
        return tuple(dict.fromkeys((*self.device.names, *self.scan.names)))

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the device's points that are not marked on the scan yet."""
        if self.pair_by == "distances":
            return ()
        return tuple(name for name in self.device.names if name not in self.scan.names)

    @property
    def next_name(self) -> str:
        """The name of the point that is marked on the scan next."""
        return self.missing[0] if self.missing else free_name(self.scan.names, "P")

    def on_scan(self, name: str) -> Vector | None:
        """Return where a point is marked on the scan, shape (3,), mm, or None."""
        return place_of(self.scan, name)

    def marked(self, name: str, place: Vector) -> "Fiducials":
        """Return the points with one of the scan's put somewhere."""
        return replace(self, scan=with_point(self.scan, name, place))

    def unmarked(self, name: str) -> "Fiducials":
        """Return the points without one of the scan's."""
        return replace(self, scan=without_point(self.scan, name))

    def used(self, name: str, is_used: bool) -> "Fiducials":
        """Return the points with one used, or left out."""
        return replace(self, left_out=(self.left_out | {name}) - ({name} if is_used else set()))

    def pairs(self) -> FiducialPairs:
        """Return the pairs that are used, in the order of the scan's points.

        Raises
        ------
        RegistrationError
            If points are paired by distances and that cannot be told.
        """
        found = self._paired_by_name() if self.pair_by == "name" else self._paired_by_distances()
        for name in found.names:
            if name in self.left_out:
                found = found.without(found.names.index(name))
        return found

    def _paired_by_name(self) -> FiducialPairs:
        names = tuple(name for name in self.scan.names if name in self.device.names)
        scan = [self.scan.names.index(name) for name in names]
        device = [self.device.names.index(name) for name in names]
        points = self.scan.points[scan], self.device.points[device]
        given = self.given
        if given is None or not set(names) <= set(given.names):
            return FiducialPairs(names, *points, np.ones(len(names)))
        rows = np.array([given.names.index(name) for name in names], np.int32)
        errors = given.errors
        known = None if errors is None else PairErrors(errors.scan[rows], errors.device[rows])
        return FiducialPairs(names, *points, given.weights[rows], known)

    def _paired_by_distances(self) -> FiducialPairs:
        found = paired_by_geometry(self.scan.points, self.device.points, within=WITHIN)
        return FiducialPairs(
            tuple(self.scan.names[k] for k in found.scan_index),
            self.scan.points[found.scan_index],
            self.device.points[found.device_index],
            np.ones(len(found.scan_index)),
        )


def fiducials_of(pairs: FiducialPairs) -> Fiducials:
    """Return pairs as they were read, as points that can be moved and left out."""
    scan = NamedPoints(pairs.names, pairs.scan_points)
    return Fiducials(scan, NamedPoints(pairs.names, pairs.device_points), given=pairs)


def place_of(points: NamedPoints, name: str) -> Vector | None:
    """Return where a point lies, shape (3,), mm, or None."""
    return points.points[points.names.index(name)] if name in points.names else None


def with_point(points: NamedPoints, name: str, place: Vector) -> NamedPoints:
    """Return points with one put somewhere, or added."""
    if name not in points.names:
        return NamedPoints((*points.names, name), np.concatenate([points.points, place[None]]))
    moved = points.points.copy()
    moved[points.names.index(name)] = place
    return NamedPoints(points.names, moved)


def without_point(points: NamedPoints, name: str) -> NamedPoints:
    """Return points but one."""
    kept = [k for k, other in enumerate(points.names) if other != name]
    return NamedPoints(tuple(points.names[k] for k in kept), points.points[kept])


def free_name(names: tuple[str, ...], stem: str) -> str:
    """Return a name with the first number that no other has."""
    number = 1
    while f"{stem}{number}" in names:
        number += 1
    return f"{stem}{number}"

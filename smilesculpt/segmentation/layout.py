"""A scan laid along its arch: what numbering and growing start from."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vector, Vertices
from smilesculpt.segmentation.arch_curve import STEP, ArchCurve
from smilesculpt.segmentation.centring import centred_arch_curve
from smilesculpt.segmentation.occlusion import WorkingFrame
from smilesculpt.segmentation.palate import palate_share
from smilesculpt.segmentation.panorama import Panorama, unroll
from smilesculpt.segmentation.profile import Profile, arch_profile
from smilesculpt.segmentation.scan_fields import ScanFields, dot


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A scan and its arch.

    Attributes
    ----------
    fields : ScanFields
    frame : WorkingFrame
    points : ndarray, shape (n, 3)
        Vertices in the working frame, mm.
    along, outwards : ndarray, shape (n,)
        Length along the arch and distance outwards of the vertices, mm.
    panorama : Panorama
    profile : Profile
    palate : float
        Share of the space inside the arch that a vaulted roof covers.
    """

    fields: ScanFields
    frame: WorkingFrame
    points: Vertices
    along: Vector
    outwards: Vector
    panorama: Panorama
    profile: Profile
    palate: float

    @property
    def height(self) -> Vector:
        """Height of the vertices above the occlusal plane, mm."""
        return self.points[:, 2]


def lay_out(fields: ScanFields, frame: WorkingFrame) -> Layout:
    """Find the arch of a scan whose working frame is known, and unroll it."""
    points = fields.mesh.moved(frame.working_from_scan).vertices
    curve = centred_arch_curve(points, fields.area, frame.tips)
    along, outwards = curve.places(points)
    height = points[:, 2]
    concavity = -_bend_along_arch(fields, frame, curve, along)
    panorama = unroll(along, outwards, height, concavity, fields.mesh.faces, curve.length)
    profile = arch_profile(panorama, along, outwards, height, fields.bend.greatest, curve.front)
    up = dot(fields.bend.normals, frame.working_from_scan[2, :3])
    palate = palate_share(points, up, outwards, curve)
    return Layout(fields, frame, points, along, outwards, panorama, profile, palate)


def _bend_along_arch(
    fields: ScanFields, frame: WorkingFrame, curve: ArchCurve, along: Vector
) -> Vector:
    """Return the normal curvature in the direction of the arch at each vertex, 1/mm."""
    nearest = np.clip(np.rint(along / STEP), 0, len(curve.points) - 1).astype(np.int64)
    tangent = curve.tangents[nearest]
    turn = frame.working_from_scan[:3, :3]
    return fields.bend.along(tangent[:, :1] * turn[0] + tangent[:, 1:] * turn[1])

"""A scan laid along its arch: what numbering and growing start from."""

from dataclasses import dataclass

from meshes.arrays import Vector, Vertices
from smilesculpt.segmentation.arch_curve import ArchCurve, ArchPlaces
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
    places : ArchPlaces
        Of the vertices.
    panorama : Panorama
    profile : Profile
    palate : float
        Share of the space inside the arch that a vaulted roof covers.
    """

    fields: ScanFields
    frame: WorkingFrame
    points: Vertices
    places: ArchPlaces
    panorama: Panorama
    profile: Profile
    palate: float


def lay_out(fields: ScanFields, frame: WorkingFrame) -> Layout:
    """Find the arch of a scan whose working frame is known, and unroll it."""
    points = fields.mesh.moved(frame.working_from_scan).vertices
    curve = centred_arch_curve(points, fields.area, frame.tips)
    places = curve.places(points)
    concavity = -_bend_along_arch(fields, frame, curve, places)
    panorama = unroll(places, concavity, fields.mesh.faces)
    profile = arch_profile(panorama, places, fields.bend.greatest, curve.front)
    up = dot(fields.bend.normals, frame.working_from_scan[2, :3])
    palate = palate_share(points, up, places.outwards, curve)
    return Layout(fields, frame, points, places, panorama, profile, palate)


def _bend_along_arch(
    fields: ScanFields, frame: WorkingFrame, curve: ArchCurve, places: ArchPlaces
) -> Vector:
    """Return the normal curvature in the direction of the arch at each vertex, 1/mm."""
    tangent = curve.tangents[places.column]
    turn = frame.working_from_scan[:3, :3]
    return fields.bend.along(tangent[:, :1] * turn[0] + tangent[:, 1:] * turn[1])

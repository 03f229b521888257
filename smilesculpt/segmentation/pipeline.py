"""From a scan in any pose to the dental frame and numbered teeth: the steps in order."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from meshes.arrays import Matrix, Vector, Vertices
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from smilesculpt.dentition import Dentition, Jaw, Orientation, Tooth
from smilesculpt.segmentation.arch_curve import STEP, ArchCurve, fit_arch_curve
from smilesculpt.segmentation.border import bordered
from smilesculpt.segmentation.growing import grow
from smilesculpt.segmentation.numbering import Numbering, number_teeth
from smilesculpt.segmentation.occlusion import WorkingFrame, given_frame, working_frame
from smilesculpt.segmentation.panorama import Panorama, unroll
from smilesculpt.segmentation.profile import Profile, arch_profile
from smilesculpt.segmentation.scan_fields import ScanFields, scan_fields
from smilesculpt.segmentation.seeds import find_seeds


@dataclass(frozen=True, slots=True, eq=False)
class _Arch:
    """A scan laid along its arch; the three places are length along, outwards and height, mm."""

    fields: ScanFields
    frame: WorkingFrame
    curve: ArchCurve
    place: tuple[Vector, Vector, Vector]
    panorama: Panorama
    profile: Profile


def orient_and_segment(
    mesh: Mesh, *, jaw: Jaw | Literal["auto"] = "auto", progress: Progress = silent
) -> tuple[Orientation, Dentition]:
    """Return the dental frame of a scan and its teeth."""
    progress(0.0, "Measuring curvature")
    fields = scan_fields(mesh)
    progress(0.2, "Finding the occlusal plane")
    arch = _lay_out(fields, working_frame(fields))
    dentition = _teeth(arch, jaw, progress)
    motion = _dental(arch.frame.working_from_scan, dentition.jaw)
    return Orientation(dentition.jaw, motion, 1.0), dentition


def segment(surface: Mesh, jaw: Jaw, *, progress: Progress = silent) -> Dentition:
    """Return the teeth of a scan that lies in the dental frame already."""
    progress(0.0, "Measuring curvature")
    fields = scan_fields(surface)
    progress(0.2, "Finding the arch")
    arch = _lay_out(fields, given_frame(fields, _dental(np.eye(4), jaw)[:3, :3]))
    return _teeth(arch, jaw, progress)


def _teeth(arch: _Arch, jaw: Jaw | Literal["auto"], progress: Progress) -> Dentition:
    progress(0.4, "Numbering teeth")
    numbering = _numbered(arch.profile, jaw)
    progress(0.6, "Drawing borders")
    seeds = find_seeds(arch.panorama, numbering.spans, arch.profile.seam, arch.place)
    growth = grow(arch.fields, seeds, len(numbering.spans))
    winner = bordered(arch.fields, growth)
    numbers = np.array([0, *(span.fdi for span in numbering.spans)], dtype=np.int16)
    teeth = tuple(Tooth(span.fdi, 0.5) for span in numbering.spans)
    return Dentition(numbering.jaw, numbers[winner], teeth)


def _lay_out(fields: ScanFields, frame: WorkingFrame) -> _Arch:
    motion = frame.working_from_scan
    points = fields.mesh.moved(motion).vertices
    curve = fit_arch_curve(points, fields.area, frame.tips)
    along, outwards = curve.places(points)
    place = (along, outwards, points[:, 2])
    tangent = curve.tangents[np.clip(np.rint(along / STEP).astype(np.int64), 0, len(curve.points) - 1)]
    turn = motion[:3, :3]
    tangent_in_scan = tangent[:, :1] * turn[0] + tangent[:, 1:] * turn[1]
    concavity = -fields.bend.along(tangent_in_scan)
    panorama = unroll(*place, concavity, fields.mesh.faces, curve.length)
    profile = arch_profile(panorama, *place, fields.bend.greatest, curve.front)
    return _Arch(fields, frame, curve, place, panorama, profile)


def _numbered(profile: Profile, jaw: Jaw | Literal["auto"]) -> Numbering:
    jaws: tuple[Jaw, ...] = ("upper", "lower") if jaw == "auto" else (jaw,)
    return max((number_teeth(profile, one) for one in jaws), key=lambda found: found.score)


def _dental(working_from_scan: Matrix, jaw: Jaw) -> Matrix:
    sign = -1.0 if jaw == "upper" else 1.0
    return np.diag([sign, 1.0, sign, 1.0]) @ working_from_scan

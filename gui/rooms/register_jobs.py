"""Scans, points and surfaces of the page Register, as plain functions for helper and worker."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from calibration.errors import RegistrationError
from calibration.registration.fiducial_files import NamedPoints
from calibration.registration.surface_fit import SurfaceFit, SurfaceWishes, fit_surface
from calibration.registration.target_error import TargetError
from calibration.registration.target_radius import radius_95
from meshes.arrays import Faces, Matrix, Vector, Vectors
from meshes.mesh import Mesh
from meshes.picking._picking_tree_kernels import BoxTree
from meshes.picking.picking import Hit, pick
from meshes.picking.picking_tree import face_tree
from meshes.progress import Progress
from meshes.readwrite.reading import read_mesh
from smilesculpt.picturing.placement_scene import ErrorPicture, error_picture, reference_object
from smilesculpt.picturing.scene import SceneObject
from smilesculpt.picturing.scene_building import surface_object
from smilesculpt.registering.by_fiducials import FiducialPlacement, placed_by_fiducials
from smilesculpt.registering.error_map import ErrorAt, errors_at_vertices
from smilesculpt.registering.fiducials import Fiducials

SCAN = "scan"


@dataclass(frozen=True, slots=True, eq=False)
class OpenScan:
    """A scan in the frame of its file, its picture, and what finds the place under the mouse."""

    name: str
    mesh: Mesh
    item: SceneObject
    tree: BoxTree

    def hit(self, origin: Vector, direction: Vector) -> Hit | None:
        """Return where a ray meets the scan first, or None."""
        return pick(self.tree, self.mesh.vertices, origin, direction)


@dataclass(frozen=True, slots=True, eq=False)
class ByShape:
    """A scan placed by its shape, and the surface it was brought onto, as picture."""

    reference: str
    found: SurfaceFit
    item: SceneObject


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Where a scan lies and what is to be expected, or why it could not be placed.

    Attributes
    ----------
    by_fiducials : FiducialPlacement or None
    by_shape : ByShape or None
        One of both, or none.
    why_not : str
        In plain English.
    picture : ErrorPicture or None
    targets : TargetError or None
    radii : ndarray, shape (p,)
        Of the targets, 95 of 100 within, mm.
    """

    by_fiducials: FiducialPlacement | None
    by_shape: ByShape | None
    why_not: str
    picture: ErrorPicture | None
    targets: TargetError | None
    radii: Vector

    @property
    def device_from_scan(self) -> Matrix | None:
        """The rigid motion, shape (4, 4), mm."""
        if self.by_shape is not None:
            return self.by_shape.found.reference_from_scan
        return None if self.by_fiducials is None else self.by_fiducials.found.device_from_scan

    @property
    def findings(self) -> tuple[str, ...]:
        """What this placement cannot tell."""
        if self.by_shape is not None:
            return self.by_shape.found.findings
        return () if self.by_fiducials is None else self.by_fiducials.found.findings

    @property
    def worst(self) -> int:
        """The vertex of the largest error."""
        return 0 if self.picture is None else int(self.picture.errors.argmax())


def read(path: Path, progress: Progress) -> OpenScan:
    """Read a scan."""
    progress(0.0, f"Reading {path.name}")
    return opened(path.name, read_mesh(path).mesh, progress)


def opened(name: str, mesh: Mesh, progress: Progress) -> OpenScan:
    """Make a scan ready to be seen and pointed at."""
    progress(0.3, f"Making {name} ready")
    faces: Faces = mesh.faces
    return OpenScan(name, mesh, surface_object(SCAN, mesh), face_tree(mesh.vertices, faces))


def by_shape(
    mesh: Mesh, reference: Path, guess: Matrix | None, overlap: float, progress: Progress
) -> ByShape:
    """Bring a scan onto the device's surface."""
    progress(0.0, f"Reading {reference.name}")
    surface = read_mesh(reference).mesh
    wishes = SurfaceWishes(overlap=overlap)
    found = fit_surface(mesh, surface, guess=guess, wishes=wishes, progress=progress)
    item = reference_object(surface, found.reference_from_scan)
    return ByShape(reference.name, found, item)


def placed(
    scan: OpenScan | None,
    fiducials: Fiducials,
    targets: NamedPoints,
    *,
    shape: ByShape | None,
    fle: float | None,
) -> Placed:
    """Place a scan, and tell the error at every vertex and at targets."""
    found: FiducialPlacement | None = None
    why_not = ""
    error_at: ErrorAt | None = None
    if shape is None:
        try:
            by = "name" if fiducials.pair_by == "name" else "distances"
            found = placed_by_fiducials(fiducials.pairs(), paired_by=by, fle=fle)
            error_at = found.error_at
        except RegistrationError as error:
            why_not = str(error)
    else:
        error_at = shape.found.target_error
    if error_at is None:
        return Placed(None, None, why_not, None, None, np.empty(0))
    picture = None
    if scan is not None:
        picture = error_picture(scan.item, errors_at_vertices(scan.mesh, error_at))
    points: Vectors = targets.points
    errors = error_at(points) if len(points) else None
    radii = np.empty(0) if errors is None else radius_95(errors.covariances)
    return Placed(found, shape, "", picture, errors, radii)

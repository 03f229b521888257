"""The one document: what the window shows, the file stores and the exchange signs."""

from dataclasses import dataclass, replace

from meshes.arrays import Vertices
from meshes.mesh import Mesh
from smilesculpt.dentition import Dentition, Orientation
from smilesculpt.edits import Edit, Label, Orient, Reshape
from smilesculpt.errors import StepMissingError
from smilesculpt.wishes import Wishes


@dataclass(frozen=True, slots=True)
class ScanSource:
    """Where a scan came from.

    Attributes
    ----------
    file_name : str
        Name without its folder; a folder may hold a person's name.
    file_format : str
        "stl", "ply", "obj", "off", "glb", "3mf" or "vtp"; "sample" for the generated arch.
    sha256 : str
        Digest of the file's bytes; of the arrays for the sample.
    units : str
        Unit of the file: "mm", "cm", "m", "um" or "inch"; the case itself is in mm.
    units_reason : str
        Why this unit, in plain words.
    wearer : str or None
        Key (`did:key`) of the person whose mouth it is, where it was opened from a published
        design: whoever can open a scan cannot agree in its wearer's place.
    """

    file_name: str
    file_format: str
    sha256: str
    units: str
    units_reason: str
    wearer: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One person's scan with everything done to it; changed only by `apply_edit`.

    Attributes
    ----------
    name : str
        The name its owner gave.
    source : ScanSource
    scan : Mesh
        The scan as read, in the frame of its file, mm.
    orientation : Orientation or None
    dentition : Dentition or None
    wishes : Wishes or None
        Those of the last design.
    surface : Mesh or None
        The scan in the dental frame with every change of shape; None before it is oriented.
    edits : tuple of Edit
        Everything done so far; replayed on `scan` they give this case again, bit for bit.
    """

    name: str
    source: ScanSource
    scan: Mesh
    orientation: Orientation | None = None
    dentition: Dentition | None = None
    wishes: Wishes | None = None
    surface: Mesh | None = None
    edits: tuple[Edit, ...] = ()

    def require_surface(self, step: str) -> Mesh:
        """Return the surface in the dental frame, or raise `StepMissingError` naming `step`."""
        if self.surface is None:
            raise StepMissingError(step, "orient")
        return self.surface

    def require_dentition(self, step: str) -> Dentition:
        """Return the dentition, or raise `StepMissingError` naming `step`."""
        if self.dentition is None:
            raise StepMissingError(step, "segment")
        return self.dentition

    def before(self) -> Mesh:
        """Return the scan in the dental frame without any change of shape."""
        if self.orientation is None:
            raise StepMissingError("before", "orient")
        return self.scan.moved(self.orientation.dental_from_scan)


def apply_edit(case: Case, edit: Edit) -> Case:
    """Return the case after one edit; untouched arrays are shared.

    Raises
    ------
    StepMissingError
        If the edit needs a step that has not run.
    """
    edits = (*case.edits, edit)
    if isinstance(edit, Orient):
        surface = case.scan.moved(edit.orientation.dental_from_scan)
        # A new frame makes labels and shapes of the old one meaningless.
        return Case(
            name=case.name,
            source=case.source,
            scan=case.scan,
            orientation=edit.orientation,
            surface=surface,
            edits=edits,
        )
    if isinstance(edit, Label):
        case.require_surface("segment")
        return replace(case, dentition=edit.dentition, edits=edits)
    surface = _reshaped(case.require_surface(edit.cause), edit)
    wishes = edit.wishes if edit.wishes is not None else case.wishes
    return replace(case, surface=surface, wishes=wishes, edits=edits)


def replay(case: Case, edits: tuple[Edit, ...]) -> Case:
    """Return the scan of a case with another list of edits applied from the start."""
    fresh = Case(name=case.name, source=case.source, scan=case.scan)
    for edit in edits:
        fresh = apply_edit(fresh, edit)
    return fresh


def _reshaped(surface: Mesh, edit: Reshape) -> Mesh:
    vertices: Vertices = surface.vertices.copy()
    vertices[edit.vertex_index] = edit.positions
    return surface.with_vertices(vertices)

"""From a scan in any pose to the dental frame and numbered teeth: the steps in order."""

from dataclasses import replace
from typing import Literal

import numpy as np

from meshes.arrays import Indices
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from smilesculpt.dentition import Dentition, Jaw, Labels, Orientation
from smilesculpt.errors import NotAJawError
from smilesculpt.segmentation.border import bordered
from smilesculpt.segmentation.certainty import doubt_notes, gap_notes, missing_teeth, sure_teeth
from smilesculpt.segmentation.dental_frame import dental_frame, dental_from_working
from smilesculpt.segmentation.growing import grow
from smilesculpt.segmentation.jaw_choice import JawChoice, choose_jaw
from smilesculpt.segmentation.layout import Layout, lay_out
from smilesculpt.segmentation.occlusion import given_frame, working_frame
from smilesculpt.segmentation.refusal import require_jaw_size, require_teeth
from smilesculpt.segmentation.scan_fields import scan_fields
from smilesculpt.segmentation.seeds import find_seeds
from smilesculpt.segmentation.welding import welded


def orient_and_segment(
    mesh: Mesh, *, jaw: Jaw | Literal["auto"] = "auto", progress: Progress = silent
) -> tuple[Orientation, Dentition]:
    """Return the dental frame of a scan, and its teeth.

    Parameters
    ----------
    mesh : Mesh
        One jaw in any pose, mm, faces anticlockwise seen from outside.
    jaw : {"auto", "upper", "lower"}
        What the person knows already.
    progress : Progress

    Returns
    -------
    Orientation
    Dentition
        Labels in the order of the vertices of `mesh`.

    Raises
    ------
    NotAJawError
        If there is no dental arch in it.
    """
    require_jaw_size(mesh)
    whole, vertex_of = welded(mesh)
    try:
        return _found(whole, vertex_of, jaw, progress)
    except NotAJawError as refusal:
        return _found_inside_out(whole, vertex_of, jaw, refusal)


def _found(
    whole: Mesh, vertex_of: Indices, jaw: Jaw | Literal["auto"], progress: Progress
) -> tuple[Orientation, Dentition]:
    progress(0.0, "Measuring curvature")
    fields = scan_fields(whole)
    progress(0.25, "Finding the occlusal plane")
    layout = lay_out(fields, working_frame(fields))
    progress(0.45, "Numbering teeth")
    choice = choose_jaw(layout, jaw)
    require_teeth(layout, choice.numbering)
    dentition = _drawn(layout, choice, progress)
    orientation = _oriented(layout, choice, dentition.labels)
    progress(1.0, "Teeth found")
    return orientation, replace(dentition, labels=dentition.labels[vertex_of])


def _found_inside_out(
    whole: Mesh, vertex_of: Indices, jaw: Jaw | Literal["auto"], refusal: NotAJawError
) -> tuple[Orientation, Dentition]:
    """Try the scan with its faces turned: some programs write them inwards."""
    turned = Mesh(whole.vertices, whole.faces[:, ::-1])
    try:
        orientation, dentition = _found(turned, vertex_of, jaw, silent)
    except NotAJawError:
        raise refusal from None
    note = "the faces of this scan look inwards: it was read inside out"
    return replace(orientation, notes=(*orientation.notes, note)), dentition


def segment(surface: Mesh, jaw: Jaw, *, progress: Progress = silent) -> Dentition:
    """Return the teeth of a scan that lies in the dental frame already.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    jaw : {"upper", "lower"}
    progress : Progress

    Raises
    ------
    NotAJawError
        If there is no dental arch in it.
    """
    require_jaw_size(surface)
    whole, vertex_of = welded(surface)
    progress(0.0, "Measuring curvature")
    fields = scan_fields(whole)
    progress(0.25, "Finding the arch")
    layout = lay_out(fields, given_frame(fields, dental_from_working(jaw)[:3, :3]))
    progress(0.45, "Numbering teeth")
    choice = choose_jaw(layout, jaw)
    require_teeth(layout, choice.numbering)
    dentition = _drawn(layout, choice, progress)
    progress(1.0, "Teeth found")
    return replace(dentition, labels=dentition.labels[vertex_of])


def _drawn(layout: Layout, choice: JawChoice, progress: Progress) -> Dentition:
    """Draw the borders of the teeth that were numbered."""
    progress(0.6, "Drawing borders")
    spans = choice.numbering.spans
    growth = grow(layout.fields, find_seeds(layout, spans), len(spans))
    progress(0.9, "Tidying borders")
    winner = bordered(layout.fields, growth)
    numbers = np.array([0, *(span.fdi for span in spans)], dtype=np.int16)
    # The working frame looks into the mouth, so an upper arch runs from left to right in it.
    way = -1 if choice.numbering.jaw == "upper" else 1
    teeth = sure_teeth(choice, growth, winner, layout.fields.area)[::way]
    return Dentition(
        jaw=choice.numbering.jaw,
        labels=numbers[winner],
        teeth=teeth,
        missing=missing_teeth(choice.numbering)[::way],
        notes=(*gap_notes(choice.numbering)[::way], *doubt_notes(teeth)),
    )


def _oriented(layout: Layout, choice: JawChoice, labels: Labels) -> Orientation:
    frame, jaw = layout.frame, choice.numbering.jaw
    motion = dental_frame(layout.points, layout.fields.area, labels, frame.working_from_scan, jaw)
    return Orientation(jaw, motion, round(choice.confidence, 3), choice.notes)

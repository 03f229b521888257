"""Which vertices of today's surface some edits moved, also where triangles were replaced since."""

from collections.abc import Callable

import numpy as np

from meshes.arrays import Mask
from smilesculpt.case import Case
from smilesculpt.edits import Cause, Remesh, Reshape
from smilesculpt.remeshing import carried_mask, since_orient


def touched_vertices(case: Case, causes: tuple[Cause, ...] = ("design", "sculpt", "place")) -> Mask:
    """Return which vertices were moved for one of some causes, shape (n,).

    Raises
    ------
    StepMissingError
        If the case has no dental frame yet.
    """
    return vertices_moved_by(case, lambda edit: edit.cause in causes)


def vertices_moved_by(case: Case, is_meant: Callable[[Reshape], bool]) -> Mask:
    """Return which vertices the edits that are meant moved; raises as `touched_vertices` does."""
    case.require_surface("sculpt")
    touched: Mask = np.zeros(case.scan.n_vertices, np.bool_)
    for edit in since_orient(case.edits):
        if isinstance(edit, Reshape) and is_meant(edit):
            touched[edit.vertex_index] = True
        elif isinstance(edit, Remesh):
            touched = carried_mask(edit.triangles, touched)
    return touched

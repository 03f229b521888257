"""From an intraoral scan to a smile of the wearer's own; the door that users import.

Examples
--------
>>> import smilesculpt
>>> case = smilesculpt.segment(smilesculpt.sample_case())
>>> print(smilesculpt.measure(case).summary())
>>> case = smilesculpt.design(case, smilesculpt.Wishes(length_change=0.5))
>>> parts = smilesculpt.validate(smilesculpt.restore(case))
>>> files = smilesculpt.export(case, parts, "parts")
>>> smilesculpt.report(case, parts, "parts/report.html")
"""

from importlib import import_module
from typing import TYPE_CHECKING

import meshes  # noqa: F401  # says where compiled kernels are kept, before any is loaded

if TYPE_CHECKING:
    from meshes.trimesh_bridge import from_trimesh, to_trimesh
    from smilesculpt.case import Case
    from smilesculpt.casefile import open_case, save_case
    from smilesculpt.errors import DesignError
    from smilesculpt.sculpting.recording import (
        case_digest,
        read_recording,
        recording_of,
        write_recording,
    )
    from smilesculpt.sculpting.replaying import replayed
    from smilesculpt.steps import (
        design,
        export,
        measure,
        oppose,
        orient,
        read_antagonist,
        read_case,
        read_scan,
        report,
        restore,
        sample_case,
        segment,
        validate,
    )
    from smilesculpt.wishes import Wishes

__all__ = [
    "Case",
    "DesignError",
    "Wishes",
    "case_digest",
    "design",
    "export",
    "from_trimesh",
    "measure",
    "open_case",
    "oppose",
    "orient",
    "read_antagonist",
    "read_case",
    "read_recording",
    "read_scan",
    "recording_of",
    "replayed",
    "report",
    "restore",
    "sample_case",
    "save_case",
    "segment",
    "to_trimesh",
    "validate",
    "write_recording",
]

_HOMES = {
    "Case": "smilesculpt.case",
    "DesignError": "smilesculpt.errors",
    "Wishes": "smilesculpt.wishes",
    "from_trimesh": "meshes.trimesh_bridge",
    "case_digest": "smilesculpt.sculpting.recording",
    "open_case": "smilesculpt.casefile",
    "read_recording": "smilesculpt.sculpting.recording",
    "recording_of": "smilesculpt.sculpting.recording",
    "replayed": "smilesculpt.sculpting.replaying",
    "save_case": "smilesculpt.casefile",
    "to_trimesh": "meshes.trimesh_bridge",
    "write_recording": "smilesculpt.sculpting.recording",
}


def __getattr__(name: str) -> object:
    """Import what is asked for, and only then: `smilesculpt doctor` must run on a broken set-up."""
    if name not in __all__:
        raise AttributeError(f"module 'smilesculpt' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "smilesculpt.steps")), name)

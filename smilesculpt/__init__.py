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

from smilesculpt.case import Case
from smilesculpt.casefile import open_case, save_case
from smilesculpt.errors import DesignError
from smilesculpt.steps import (
    design,
    export,
    measure,
    orient,
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
    "design",
    "export",
    "measure",
    "open_case",
    "orient",
    "read_case",
    "read_scan",
    "report",
    "restore",
    "sample_case",
    "save_case",
    "segment",
    "validate",
]

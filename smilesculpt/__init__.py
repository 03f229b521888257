"""From an intraoral scan to a smile of the wearer's own; the door that users import.

Examples
--------
>>> import smilesculpt
>>> case = smilesculpt.read_case("upper.stl")
>>> case = smilesculpt.segment(case)
>>> case = smilesculpt.design(case, smilesculpt.Wishes(length_change=0.5))
>>> parts = smilesculpt.validate(smilesculpt.restore(case))
>>> smilesculpt.export(case, parts, "parts")
>>> smilesculpt.report(case, parts, "parts/report.html")
"""

"""One HTML page that tells a case whole; opens anywhere, asks nothing of the network."""

from smilesculpt.reporting.writing import report_html, write_report

__all__ = ["report_html", "write_report"]

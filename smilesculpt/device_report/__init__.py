"""One HTML page that tells a calibrated device whole, for people."""

from smilesculpt.device_report.page import Again, device_report_html, write_device_report

__all__ = ["Again", "device_report_html", "write_device_report"]

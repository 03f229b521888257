"""A jaw of the project's own making, for the demo and for tests."""

from smilesculpt.sample.scan import SampleScan, sample_scan

__all__ = ["SampleScan", "sample_scan"]

"""Teeth found in a scan, without training data."""

from smilesculpt.segmentation.pipeline import orient_and_segment, segment

__all__ = ["orient_and_segment", "segment"]

"""Tracked tools and cameras: where the tip and the axis are, and what holds the camera where."""

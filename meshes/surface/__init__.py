"""Normals, neighbours, curvature and smoothing: what is measured along a surface."""

"""Surfaces at a distance from others: offsets, shells and walls made thicker."""

"""Faces that cross, decided exactly."""

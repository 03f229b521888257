"""Mend a mesh or make a solid of it."""

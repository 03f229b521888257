"""Lessons: signed bundles with steps, a synthetic start and goals that the program checks."""

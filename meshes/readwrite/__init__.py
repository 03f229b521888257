"""Meshes in and out of files: every reader, every writer, and safe replacement of files."""

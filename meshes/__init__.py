"""Triangles: reading, writing, topology, queries, repair, validation, brushes."""

from meshes.kernel_cache import use_own_folder

# Before any kernel is loaded.
use_own_folder()

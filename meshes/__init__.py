"""Triangles: reading, writing, topology, queries, repair, validation, brushes."""

"""Make another mesh of a mesh with the libraries that do it best, under our names and units."""

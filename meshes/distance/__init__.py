"""How far: trees of boxes over faces at rest, rays, thickness of walls."""

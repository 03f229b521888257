"""What belongs to the brush beside the stroke: masks, layers, limits, other triangles."""

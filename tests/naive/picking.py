"""The first face that a ray meets, by asking every face."""

import numpy as np


def first_distance(mesh, origin, direction):
    """Return the distance to the first face along a ray; infinite where it meets none."""
    best = np.inf
    for a, b, c in mesh.vertices[mesh.faces]:
        matrix = np.stack([b - a, c - a, -direction], axis=1)
        if abs(np.linalg.det(matrix)) < 1e-14:
            continue
        u, v, t = np.linalg.solve(matrix, origin - a)
        if u >= 0.0 and v >= 0.0 and u + v <= 1.0 and t >= 0.0:
            best = min(best, t)
    return best * np.linalg.norm(direction)

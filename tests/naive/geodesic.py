"""Slow twin of meshes.surface.geodesic: sweeps over all triangles until nothing changes."""

import numpy as np


def distances(vertices, faces, point, face, radius):
    """Distances within the radius, infinite beyond; one ring beyond is used on the way."""
    found = np.full(len(vertices), np.inf)
    for corner in faces[face]:
        found[corner] = np.linalg.norm(vertices[corner] - point)
    triples = [(c[k], c[k - 2], c[k - 1]) for c in faces.tolist() for k in range(3)]
    changed = True
    while changed:
        changed = False
        for target, one, other in triples:
            reached = through(vertices[[target, one, other]], found[one], found[other])
            nearer = min(found[one], found[other], reached)
            if nearer <= radius and reached < found[target] - 1e-12 * radius:
                found[target], changed = reached, True
    return np.where(found <= radius, found, np.inf)


def through(corners, a, b):
    """Roll the triangle out flat, put the source at its distances from two corners, look across."""
    target, one, other = corners
    along = min(a + np.linalg.norm(target - one), b + np.linalg.norm(target - other))
    edge = np.linalg.norm(other - one)
    if not np.isfinite(a + b) or edge == 0.0 or abs(a - b) >= edge or a + b <= edge:
        return along
    x_axis = (other - one) / edge
    step = target - one
    above = np.array([step @ x_axis, np.linalg.norm(step - (step @ x_axis) * x_axis)])
    x = (a * a - b * b + edge * edge) / (2.0 * edge)
    below = np.array([x, -np.sqrt(max(a * a - x * x, 0.0))])
    if above[1] == below[1]:
        return along
    share = -below[1] / (above[1] - below[1])
    crossing = below[0] + share * (above[0] - below[0])
    return min(np.linalg.norm(above - below), along) if 0.0 < crossing < edge else along

"""Slow twin of meshes.distance.in_sphere: each ball is shrunk by halving, face by face."""

import numpy as np


def inscribed_radius(mesh, vertex, inward, greatest, least_rise):
    """Return radius and touched face of the ball at a vertex, infinity and -1 for none."""
    best, hit = np.inf, -1
    for face, corners in enumerate(mesh.vertices[mesh.faces]):
        if vertex in mesh.faces[face]:
            continue
        radius, rise = _touching(corners - mesh.vertices[vertex], inward, greatest)
        if rise >= least_rise and radius < best:
            best, hit = radius, face
    return best, hit


def _touching(corners, inward, greatest):
    """Return the largest radius whose ball does not reach into the triangle, and the rise there."""
    low, high = 0.0, greatest
    if np.linalg.norm(_nearest(corners, high * inward) - high * inward) >= high:
        return np.inf, -1.0
    for _ in range(50):
        radius = 0.5 * (low + high)
        centre = radius * inward
        inside = np.linalg.norm(_nearest(corners, centre) - centre) < radius
        low, high = (low, radius) if inside else (radius, high)
    touch = _nearest(corners, high * inward)
    return high, touch @ inward / max(np.linalg.norm(touch), 1e-300)


def _nearest(corners, point):
    """Return the point of a triangle nearest to another: of its plane, its edges, its corners."""
    a, b, c = corners
    found = [_on_segment(a, b, point), _on_segment(b, c, point), _on_segment(c, a, point)]
    u, w, q = b - a, c - a, point - a
    gram = (u @ u) * (w @ w) - (u @ w) ** 2
    if gram > 1e-14 * (u @ u) * (w @ w):
        second = ((w @ w) * (u @ q) - (u @ w) * (w @ q)) / gram
        third = ((u @ u) * (w @ q) - (u @ w) * (u @ q)) / gram
        if min(second, third, 1.0 - second - third) >= 0.0:
            found.append(a + second * u + third * w)
    return min(found, key=lambda at: np.linalg.norm(at - point))


def _on_segment(a, b, point):
    long = (b - a) @ (b - a)
    share = np.clip((point - a) @ (b - a) / long, 0.0, 1.0) if long > 0.0 else 0.0
    return a + share * (b - a)

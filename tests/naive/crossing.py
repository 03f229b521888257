"""Slow twin of self_intersection: what two triangles share, clipped in exact fractions."""

from fractions import Fraction
from itertools import combinations


def _minus(a, b):
    return tuple(x - y for x, y in zip(a, b, strict=True))


def _dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def _cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _clipped(polygon, normal, point):
    """Part of a polygon where normal . (p - point) >= 0."""
    heights = [_dot(normal, _minus(p, point)) for p in polygon]
    kept = []
    for k, (p, height) in enumerate(zip(polygon, heights, strict=True)):
        q, other = polygon[(k + 1) % len(polygon)], heights[(k + 1) % len(polygon)]
        if height >= 0:
            kept.append(p)
        if height * other < 0:
            share = height / (height - other)
            kept.append(tuple(x + share * (y - x) for x, y in zip(p, q, strict=True)))
    return kept


def normal_of(triangle):
    a, b, c = triangle
    return _cross(_minus(b, a), _minus(c, a))


def common_points(t, u):
    """Corners of the convex set that two triangles have in common."""
    normal = normal_of(u)
    opposite = tuple(-x for x in normal)
    polygon = _clipped(_clipped(list(t), normal, u[0]), opposite, u[0])
    for k in range(3):
        edge = _minus(u[(k + 1) % 3], u[k])
        polygon = _clipped(polygon, _cross(normal, edge), u[k])
    return set(polygon)


def exact_triangles(mesh):
    return [
        tuple(tuple(Fraction(x) for x in mesh.vertices[v]) for v in face)
        for face in mesh.faces.tolist()
    ]


def cross(t, u):
    """Whether triangles meet elsewhere than in the corners and the edge that they share."""
    shared = sorted(set(t) & set(u))
    points = common_points(t, u)
    if len(shared) < 2:
        return bool(points - set(shared))
    along = _minus(shared[1], shared[0])
    return any(any(_cross(along, _minus(p, shared[0]))) for p in points)


def self_intersections(mesh):
    triangles = exact_triangles(mesh)
    solid = [f for f, t in enumerate(triangles) if any(normal_of(t))]
    return [
        (f, g)
        for f, g in combinations(solid, 2)
        if set(mesh.faces[f].tolist()) != set(mesh.faces[g].tolist())
        and cross(triangles[f], triangles[g])
    ]

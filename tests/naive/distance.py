"""Slow twins of closest points and winding numbers, in exact fractions."""

from fractions import Fraction


def _minus(a, b):
    return tuple(x - y for x, y in zip(a, b, strict=True))


def _dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def _cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def exact(point):
    return tuple(Fraction(float(x)) for x in point)


def square_from_segment(p, a, b):
    along = _minus(b, a)
    length = _dot(along, along)
    share = _dot(_minus(p, a), along) / length if length else Fraction(0)
    share = min(max(share, Fraction(0)), Fraction(1))
    gap = tuple(x - y - share * z for x, y, z in zip(p, a, along, strict=True))
    return _dot(gap, gap)


def square_from_triangle(p, triangle):
    """Squared distance: to the plane above the inside, else to the nearest edge."""
    a, b, c = triangle
    normal = _cross(_minus(b, a), _minus(c, a))
    area = _dot(normal, normal)
    corners = (a, b, c)
    edges = [(corners[k], corners[(k + 1) % 3]) for k in range(3)]
    turns = [_dot(_cross(_minus(t, s), _minus(p, s)), normal) for s, t in edges]
    if area and min(turns) >= 0:
        return _dot(_minus(p, a), normal) ** 2 / area
    return min(square_from_segment(p, s, t) for s, t in edges)


def square_from_mesh(mesh, point):
    """Squared distance of a point from the nearest face."""
    p = exact(point)
    return min(square_from_triangle(p, [exact(mesh.vertices[v]) for v in f]) for f in mesh.faces)


def winding_number(mesh, point):
    """Faces that a slanted ray leaves through, less those it enters; None where it hits an edge."""
    p = exact(point)
    towards = (Fraction(355, 113), Fraction(1457, 661), Fraction(89, 97))
    total = 0
    for face in mesh.faces:
        a, b, c = (_minus(exact(mesh.vertices[v]), p) for v in face)
        sides = [_dot(towards, _cross(s, t)) for s, t in ((a, b), (b, c), (c, a))]
        normal = _cross(_minus(b, a), _minus(c, a))
        across = _dot(towards, normal)
        if across == 0:
            if _dot(a, normal) == 0 and any(normal):
                return None
            continue
        if min(sides) < 0 < max(sides):
            continue
        # The line through the point meets the face: in front where a ray reaches its plane.
        reach = _dot(a, normal) / across
        if reach < 0:
            continue
        if reach == 0 or 0 in sides:
            return None
        total += 1 if across > 0 else -1
    return total

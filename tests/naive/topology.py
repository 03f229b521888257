"""Slow twin of meshes.structure.topology: dictionaries of edges, plain Python."""

from collections import defaultdict


def sound_faces(faces):
    """Faces that repeat no vertex and are no copy of a lower one, by id."""
    seen, sound, copies = set(), {}, []
    for face, corners in enumerate(faces.tolist()):
        if len(set(corners)) < 3:
            continue
        if frozenset(corners) in seen:
            copies.append(face)
            continue
        seen.add(frozenset(corners))
        sound[face] = corners
    return sound, copies


def edges(faces):
    """Directed uses of each undirected edge of the sound faces: {edge: [(face, from, to)]}."""
    found = defaultdict(list)
    for face, (a, b, c) in sound_faces(faces)[0].items():
        for tail, head in ((a, b), (b, c), (c, a)):
            found[frozenset((tail, head))].append((face, tail, head))
    return found


def groups(items, joined):
    """Sets of items that are connected through the given pairs."""
    neighbours = defaultdict(set)
    for a, b in joined:
        neighbours[a].add(b)
        neighbours[b].add(a)
    left, found = set(items), []
    while left:
        todo, group = [min(left)], set()
        while todo:
            item = todo.pop()
            if item not in group:
                group.add(item)
                todo.extend(neighbours[item])
        found.append(group)
        left -= group
    return found


def components(faces):
    """Sets of faces that are joined by vertices, the largest first."""
    users = defaultdict(list)
    for face, corners in enumerate(faces.tolist()):
        for vertex in corners:
            users[vertex].append(face)
    joined = [(at[0], face) for at in users.values() for face in at]
    return sorted(groups(range(len(faces)), joined), key=lambda group: (-len(group), min(group)))


def pinched_vertices(faces):
    """Vertices whose faces are not all joined through edges at that vertex."""
    at_vertex = defaultdict(set)
    joined = defaultdict(list)
    for edge, uses in edges(faces).items():
        for vertex in edge:
            at_vertex[vertex].update(face for face, _, _ in uses)
            joined[vertex] += [(uses[0][0], face) for face, _, _ in uses]
    return sorted(v for v in at_vertex if len(groups(at_vertex[v], joined[v])) > 1)


def fewest_flips(faces):
    """Number of faces to turn, added over patches joined by edges, the cheaper way each."""
    neighbours = defaultdict(list)
    for uses in edges(faces).values():
        if len(uses) == 2:
            (a, tail_a, _), (b, tail_b, _) = uses
            neighbours[a].append((b, tail_a == tail_b))
            neighbours[b].append((a, tail_a == tail_b))
    left, n_flips = set(sound_faces(faces)[0]), 0
    while left:
        turned = _windings(min(left), neighbours)
        n_flips += min(sum(turned.values()), len(turned) - sum(turned.values()))
        left -= set(turned)
    return n_flips


def _windings(face, neighbours):
    turned, todo = {face: False}, [face]
    while todo:
        here = todo.pop()
        for other, differs in neighbours[here]:
            if other not in turned:
                turned[other] = turned[here] ^ differs
                todo.append(other)
    return turned

"""One dab of a brush in plain loops over vertices."""

import numpy as np

GIVEN_BACK = 0.75


def draw(mesh, normals, centre, radius, strength):
    """Return the vertices after one dab of draw with the smooth falloff."""
    distance = np.linalg.norm(mesh.vertices - centre, axis=1)
    weight = np.where(distance < radius, (1.0 - (distance / radius) ** 2) ** 2, 0.0)
    front = (weight[:, None] * normals).sum(axis=0)
    front /= np.linalg.norm(front)
    weight[normals @ front <= 0.0] = 0.0
    return mesh.vertices + weight[:, None] * front * (0.035 * radius * strength)


def smooth(mesh, normals, centre, radius, strength):
    """Return the vertices after one dab of smooth with the smooth falloff."""
    distance = np.linalg.norm(mesh.vertices - centre, axis=1)
    weight = np.where(distance < radius, (1.0 - (distance / radius) ** 2) ** 2, 0.0)
    front = (weight[:, None] * normals).sum(axis=0)
    weight[normals @ front <= 0.0] = 0.0
    around = [
        sorted(set(mesh.faces[(mesh.faces == v).any(axis=1)].ravel()) - {v})
        for v in range(mesh.n_vertices)
    ]
    way = np.array([mesh.vertices[rim].mean(axis=0) for rim in around]) - mesh.vertices
    out = mesh.vertices.copy()
    for vertex, rim in enumerate(around):
        normal = normals[vertex]
        back = GIVEN_BACK * np.mean([way[other] @ normal for other in rim])
        out[vertex] += 0.5 * strength * weight[vertex] * (way[vertex] - back * normal)
    return out

"""Labelled scans beside the checkout, and a frame fitted to their true labels."""

import json
from functools import cache

import numpy as np

from meshes.readwrite.reading import read_mesh

COMPOSED = (
    "upper",
    "lower_gap36",
    "upper_crowded_gap22",
    "soft_upper_palate_gap22",
    "soft_lower_crowded",
)

OPPOSITE = {1: 20, 2: 10, 3: 40, 4: 30}


@cache
def composed(shared, name):
    """Return mesh, jaw and true labels of a composed scan."""
    folder = shared / "data" / "composed" / name
    truth = json.loads((folder / "labels.json").read_text())
    mesh = read_mesh(folder / "scan.ply", units="mm").mesh
    return mesh, truth["jaw"], np.array(truth["labels"], dtype=np.int16)


def opposite(tooth):
    """Return the FDI number of the tooth on the other side."""
    return 0 if tooth == 0 else OPPOSITE[tooth // 10] + tooth % 10


def true_axes(vertices, labels):
    """Return x, y, z of the dental frame from true crowns: rows in the frame of the scan.

    z is normal to the plane through the crown centroids, x joins left and right pairs.
    """
    centre = {int(t): vertices[labels == t].mean(axis=0) for t in np.unique(labels) if t}
    points = np.array(list(centre.values()))
    z = np.linalg.svd(points - points.mean(axis=0))[2][2]
    x = sum(
        centre[t] - centre[opposite(t)]
        for t in centre
        if t // 10 in (2, 3) and opposite(t) in centre
    )
    front = np.mean([centre[t] for t in centre if t % 10 <= 2], axis=0)
    back = np.mean([centre[t] for t in centre if t % 10 >= 6], axis=0)
    if np.cross(x, back - front) @ z < 0.0:
        z = -z
    x = x - (x @ z) * z
    x /= np.linalg.norm(x)
    return np.stack([x, np.cross(z, x), z])


def degrees_between(axes, others):
    """Return the angle between each pair of rows, degrees."""
    return np.degrees(np.arccos(np.clip((axes * others).sum(axis=1), -1.0, 1.0)))

"""Meshes that several tests of checks need."""

import numpy as np
from hypothesis import strategies as st

from meshes.mesh import Mesh


def together(*meshes):
    """Put bodies side by side into one mesh."""
    shifts = np.cumsum([0] + [mesh.n_vertices for mesh in meshes[:-1]])
    faces = [mesh.faces + shift for mesh, shift in zip(meshes, shifts, strict=True)]
    return Mesh(np.concatenate([mesh.vertices for mesh in meshes]), np.concatenate(faces))


def shifted(mesh, x=0.0, y=0.0, z=0.0):
    return mesh.with_vertices(mesh.vertices + np.array([x, y, z]))


def inside_out(mesh):
    return Mesh(mesh.vertices, mesh.faces[:, ::-1])


def without_faces(mesh, *faces):
    return Mesh(mesh.vertices, np.delete(mesh.faces, faces, axis=0))


def with_faces(mesh, *faces):
    return Mesh(mesh.vertices, np.concatenate((mesh.faces, np.array(faces, dtype=np.int32))))


def welded(mesh):
    """Join vertices at exactly the same place, as the counts of the fixtures suppose."""
    points, number = np.unique(mesh.vertices, axis=0, return_inverse=True)
    return Mesh(points, number.reshape(-1)[mesh.faces])


@st.composite
def tangles(draw, n_vertices=7, greatest=3):
    """Any faces over few points of a coarse grid: nearly every kind of contact and defect."""
    coordinate = st.integers(0, greatest)
    points = draw(
        st.lists(
            st.tuples(coordinate, coordinate, coordinate),
            min_size=n_vertices,
            max_size=n_vertices,
        )
    )
    corner = st.integers(0, n_vertices - 1)
    faces = draw(st.lists(st.tuples(corner, corner, corner), min_size=1, max_size=9))
    # Tenths are no exact floats: planes through such points are planes only nearly.
    return Mesh(np.array(points) * 0.1, np.array(faces, dtype=np.int32))

"""Bodies are numbered by falling size."""

import numpy as np
from hypothesis import given

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, tetrahedron
from meshes.structure.components import face_components
from tests.meshes.fixtures import tangles, together
from tests.naive import topology as naive


def test_the_largest_body_comes_first():
    labels = face_components(together(tetrahedron(), icosphere(1.0, 1), box(1.0, 1.0, 1.0)))
    assert labels.dtype == np.int32
    assert labels.tolist() == [2] * 4 + [0] * 80 + [1] * 12


def test_of_equal_bodies_the_lower_face_comes_first():
    assert face_components(together(box(1, 1, 1), box(1, 1, 1))).tolist() == [0] * 12 + [1] * 12


def test_vertices_without_faces_are_no_body():
    lonely = Mesh(np.zeros((9, 3)), np.array([[3, 4, 5]]))
    assert face_components(lonely).tolist() == [0]
    assert len(face_components(Mesh(np.zeros((9, 3)), np.empty((0, 3))))) == 0


@given(mesh=tangles(n_vertices=12))
def test_the_kernel_agrees_with_the_slow_twin(mesh):
    labels = face_components(mesh)
    for number, body in enumerate(naive.components(mesh.faces)):
        assert np.flatnonzero(labels == number).tolist() == sorted(body)

import numpy as np
import pytest

from calibration.errors import InvalidModelError
from calibration.field.device_model import DeviceModel
from calibration.field.induced import Bodies
from calibration.field.mpem_yaml import read_mpem_yaml, write_mpem_yaml
from calibration.field.sources import OFFSET, Sources

POINTS = np.array([[10.0, -20.0, 5.0], [-30.0, 15.0, 0.0]])
BOX = np.array([[-50.0, 50.0]] * 3)


def a_model(bodies):
    sources = Sources(
        np.array([0, 1, OFFSET], np.int32),
        np.array([[0.0, 0.0, 200.0], [200.0, 30.0, 0.0], [0.0, -250.0, 0.0]]),
        np.array([[0.0, 0.3, 1.0], [1.0, 0.0, 0.2], [0.0, 1.0, 0.0]]),
        np.zeros((3, 0)),
        np.array([[1e-5, 1e-7], [2e-5, 0.0], [1e-6, 0.0]]),
    )
    return DeviceModel("d", "", ("a", "b"), sources, np.ones(2), BOX, bodies)


def dipole(points, place, moment):
    away = (points - place) / 1e3
    r = np.linalg.norm(away, axis=1)[:, None]
    return (3.0 * away * (away @ moment)[:, None] / r**2 - moment) / r**3


def test_a_body_adds_the_dipole_that_the_field_there_induces():  # slow twin
    place, tensor = np.array([90.0, 40.0, -20.0]), np.diag([3e-6, 2e-6, 1e-6])
    tensor[0, 1] = tensor[1, 0] = 4e-7
    bare = a_model(Bodies(np.zeros((0, 3)), np.zeros((0, 3, 3))))
    model = a_model(Bodies(place[None], tensor[None]))
    currents = np.array([3.0, -2.0])
    there = bare.field(place[None], currents)[0]
    expected = bare.field(POINTS, currents) + dipole(POINTS, place, tensor @ there)
    assert model.field(POINTS, currents) == pytest.approx(expected, rel=1e-12)
    assert model.digest() != bare.digest()
    # Linear in the currents, gradients and the field of no current included.
    at_once = model.gradient_matrix(POINTS) @ currents + model.background(POINTS)
    assert at_once[:, :3] == pytest.approx(expected, rel=1e-12)


def test_a_body_far_away_leaves_the_field_as_it_was():
    tensor = np.eye(3)[None] * 1e-6
    far = a_model(Bodies(np.array([[0.0, 9e4, 0.0]]), tensor))
    bare = a_model(Bodies(np.zeros((0, 3)), np.zeros((0, 3, 3))))
    assert far.actuation_matrix(POINTS) == pytest.approx(bare.actuation_matrix(POINTS), rel=1e-6)


def test_models_with_iron_keep_their_field_in_yaml(tmp_path):
    model = a_model(Bodies(np.array([[90.0, 40.0, -20.0]]), np.eye(3)[None] * 3e-6))
    write_mpem_yaml(tmp_path / "m.yaml", model)
    again = read_mpem_yaml(tmp_path / "m.yaml")
    assert again.gradient_matrix(POINTS) == pytest.approx(
        model.gradient_matrix(POINTS), rel=1e-12, abs=1e-15
    )
    assert again.background(POINTS) == pytest.approx(model.background(POINTS), rel=1e-12)


def test_bodies_that_make_no_sense_are_refused():
    with pytest.raises(InvalidModelError, match="symmetric"):
        Bodies(np.zeros((1, 3)), np.array([[[1.0, 2.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]]))
    with pytest.raises(InvalidModelError, match="1 bodies need"):
        Bodies(np.zeros((1, 3)), np.zeros((2, 3, 3)))
    with pytest.raises(InvalidModelError, match="finite"):
        Bodies(np.full((1, 3), np.nan), np.zeros((1, 3, 3)))

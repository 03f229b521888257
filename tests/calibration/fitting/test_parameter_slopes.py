"""Slopes of a device's field by its parameters, in the units of its file."""

from dataclasses import replace

import numpy as np
import pytest

from calibration.errors import InvalidModelError
from calibration.field.induced import Bodies
from calibration.field.saturation import Saturation
from calibration.field.sources import OFFSET, Sources
from calibration.fitting.parameter_slopes import field_slopes
from tests.calibration.fitting.synthetic import true_device

RNG = np.random.default_rng(5)
POINTS = RNG.uniform(-30.0, 30.0, (6, 3))


def device():
    model = true_device()
    tensor = np.diag([2e-6, 1e-6, 3e-6])[None]
    bodies = Bodies(np.array([[90.0, 40.0, -60.0]]), tensor)
    knees = np.full(model.n_coils, 20.0)
    return replace(model, bodies=bodies, saturation=Saturation(("tanh",) * model.n_coils, knees))


def currents(model):
    return RNG.uniform(-10.0, 10.0, (len(POINTS), model.n_coils))


def moved(model, name, step):
    """Return the model with one parameter changed, by hand."""
    sources, bodies = model.sources, model.bodies
    kind, number, what = name.split(" ", 2) if not name.endswith("rate") else (name, "", "rate")
    if kind == "iron":
        places, tensors = bodies.positions.copy(), bodies.polarisabilities.copy()
        if what in ("x", "y", "z"):
            places[int(number), "xyz".index(what)] += step
        else:
            i, j = ("xyz".index(letter) for letter in what)
            tensors[int(number), i, j] += step
            if i != j:
                tensors[int(number), j, i] += step
        return replace(model, bodies=Bodies(places, tensors))
    rows = np.flatnonzero(sources.coil_index == model.coil_names.index(kind))
    row = rows[int(number)]
    if what in ("x", "y", "z"):
        places = sources.positions.copy()
        places[row, "xyz".index(what)] += step
        return replace(model, sources=replace(sources, positions=places))
    outer = sources.outer.copy()
    outer[row, int(what[1:]) - 1] += step
    return replace(model, sources=replace(sources, outer=outer))


def test_slopes_are_those_of_the_field_in_the_units_of_the_file():
    model = device()
    given = currents(model)
    found = field_slopes(model, POINTS, given)
    assert found.slopes.shape == (len(POINTS), 3, len(found.names))
    assert len(set(found.names)) == len(found.names) == len(found.units)
    sizes = {"mm": 1e-3, "m^3": 1e-10}
    checked = 0
    for number, (name, unit) in enumerate(zip(found.names, found.units, strict=True)):
        if "turn" in name or name.endswith("rate"):
            continue
        step = sizes.get(unit, 1e-5 * np.abs(model.sources.outer).max())
        ahead, behind = (moved(model, name, sign * step).field(POINTS, given) for sign in (1, -1))
        slow = (ahead - behind) / (2.0 * step)
        nothing = 1e-6 * np.abs(slow).max()
        assert found.slopes[:, :, number] == pytest.approx(slow, rel=1e-5, abs=nothing)
        checked += 1
    assert checked >= 4 * model.sources.n_sources + 9


def test_turning_an_axis_keeps_its_length():
    model = device()
    found = field_slopes(model, POINTS, currents(model))
    turns = [k for k, name in enumerate(found.names) if "turn" in name]
    assert len(turns) == 2 * model.sources.n_sources
    assert {found.units[k] for k in turns} == {"rad"}
    assert np.isfinite(found.slopes[:, :, turns]).all()


def test_differences_converge_to_the_slopes_at_second_order():
    model = device()
    given = currents(model)
    found = field_slopes(model, POINTS, given)
    name = found.names[0]
    errors = []
    for step in (8.0, 4.0, 2.0):
        ahead, behind = (moved(model, name, sign * step).field(POINTS, given) for sign in (1, -1))
        errors.append(np.abs((ahead - behind) / (2.0 * step) - found.slopes[:, :, 0]).max())
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx([2.0, 2.0], abs=0.15)


def test_what_has_no_slopes_here_is_refused():
    model = true_device()
    inner = np.ones((model.sources.n_sources, 1))
    with pytest.raises(InvalidModelError, match="inner"):
        field_slopes(
            replace(model, sources=replace(model.sources, inner=inner)), POINTS, currents(model)
        )


def test_an_offset_is_there_without_any_current():
    model = true_device()
    sources = model.sources
    index = np.append(sources.coil_index, OFFSET).astype(np.int32)
    same = (sources.positions, sources.axes, sources.inner)
    more = [np.concatenate([one, one[:1]]) for one in same]
    outer = np.concatenate([sources.outer, 0.1 * sources.outer[:1]])
    model = replace(model, sources=Sources(index, *more, outer))
    none = np.zeros((len(POINTS), model.n_coils))
    found = field_slopes(model, POINTS, none)
    k = found.names.index("offset 0 B1")
    assert found.slopes[:, :, k] * outer[-1, 0] == pytest.approx(model.field(POINTS, none))
    assert not found.slopes[:, :, : found.names.index("offset 0 x")].any()

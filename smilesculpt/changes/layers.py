"""Sculpt layers: what strokes added, kept apart from the shape below, with an amount.

Offsets are whole numbers of a unit far below rounding in millimetres, so that adding a stroke
and taking it back leaves no trace.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import Indices, Vertices
from smilesculpt.changes.packed import BadChangeError, PackedChange, packed_change
from smilesculpt.errors import DesignError

Offsets = NDArray[np.int64]
"""Offset of each vertex in units of `UNIT`, shape (n, 3)."""

UNIT = 2.0**-40
"""A millionth of a nanometre, mm: 8000 mm still fit into the 53 bits of a float64."""

_MOST_OFFSET = 2.0**53

LEAST_AMOUNT = 0.01
"""A layer with less than this cannot be sculpted on: each stroke would count a hundredfold."""

MOST_AMOUNT = 2.0
MOST_LAYERS = 32

LONGEST_NAME = 200
"""Letters; a case file holds no more."""


class LayerError(DesignError):
    """A layer that is not there, has an unusable amount, or cannot be sculpted on.

    Attributes
    ----------
    layer : str
    """

    def __init__(self, layer: str, reason: str) -> None:
        self.layer = layer
        super().__init__(f"layer '{layer}': {reason}")


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """What the strokes on one layer added.

    Attributes
    ----------
    name : str
    amount : float
        How much of it the surface shows: 0 none, 1 as it was sculpted, up to 2.
    offsets : ndarray, shape (n, 3), int64
        At amount 1, in units of `UNIT`.
    """

    name: str
    amount: float
    offsets: Offsets

    @property
    def vertex_index(self) -> Indices:
        """Vertices that the layer moves, ascending."""
        return np.flatnonzero((self.offsets != 0).any(axis=1)).astype(np.int32)

    def displacement(self, vertex_index: Indices) -> Vertices:
        """Return what the layer adds to some vertices as it is shown, shape (k, 3), mm."""
        return moved_by(self, vertex_index, self.amount)


Layers = tuple[Layer, ...]


def moved_by(layer: Layer, vertex_index: Indices, amount: float) -> Vertices:
    """Return how an amount of a layer moves some vertices, shape (k, 3), mm."""
    return np.asarray(amount * (layer.offsets[vertex_index] * UNIT), dtype=np.float64)


def check_amount(name: str, amount: float) -> float:
    """Return an amount that is in range, or raise `LayerError`."""
    if not 0.0 <= amount <= MOST_AMOUNT:
        raise LayerError(name, f"amount {amount:g}; give 0 to {MOST_AMOUNT:g}.")
    return float(amount)


def layer_of(layers: Layers, name: str) -> Layer:
    """Return a layer by its name, or raise `LayerError`."""
    for layer in layers:
        if layer.name == name:
            return layer
    there = ", ".join(repr(layer.name) for layer in layers) or "none yet"
    raise LayerError(name, f"there is no such layer; there are: {there}.")


def with_layer(layers: Layers, name: str, n_vertices: int) -> Layers:
    """Return layers with an empty one of this name last, where there was none."""
    if any(layer.name == name for layer in layers):
        return layers
    _check_name(name, name)
    if len(layers) >= MOST_LAYERS:
        raise LayerError(name, f"there are {MOST_LAYERS} layers already; merge some first.")
    return (*layers, Layer(name, 1.0, np.zeros((n_vertices, 3), np.int64)))


def renamed(layers: Layers, name: str, new: str) -> Layers:
    """Return layers of which one goes by another name.

    Raises
    ------
    LayerError
        If there is no such layer, the new name is empty or too long, or another layer has it.
    """
    layer = layer_of(layers, name)
    _check_name(name, new)
    if new != name and any(one.name == new for one in layers):
        raise LayerError(name, f"another layer is called {new!r} already. Choose another name.")
    return tuple(replace(layer, name=new) if one is layer else one for one in layers)


def replaced(layers: Layers, layer: Layer) -> Layers:
    """Return layers with one of them in another state."""
    return tuple(layer if one.name == layer.name else one for one in layers)


def sculpted(layer: Layer, vertex_index: Indices, before: Vertices, after: Vertices) -> Layer:
    """Return the layer after a stroke on it.

    Parameters
    ----------
    before, after : ndarray, shape (k, 3)
        Those vertices on the surface as shown, mm.

    Raises
    ------
    LayerError
        If so little of the layer is shown that a stroke cannot be told from noise.
    """
    return _added(layer, vertex_index, _steps(layer, before, after))


def unsculpted(layer: Layer, vertex_index: Indices, before: Vertices, after: Vertices) -> Layer:
    """Return the layer before a stroke on it, exactly; parameters as in `sculpted`."""
    return _added(layer, vertex_index, -_steps(layer, before, after))


def check_sculptable(layers: Layers, name: str) -> None:
    """Refuse a layer that no stroke can go to; one that is not there yet would be made.

    Raises
    ------
    LayerError
        If too little of it is shown, it cannot be called so, or there are too many.
    """
    layer = layer_of(with_layer(layers, name, 0), name)
    if layer.amount < LEAST_AMOUNT:
        reason = f"its amount is {layer.amount:g}; raise it to sculpt on it."
        raise LayerError(layer.name, reason)


def _check_name(layer: str, name: str) -> None:
    if not name.strip():
        raise LayerError(layer, "a layer needs a name.")
    if len(name) > LONGEST_NAME:
        reason = f"a name of {len(name)} letters; give at most {LONGEST_NAME}."
        raise LayerError(f"{layer[:40]}...", reason)


def turn_of(layer: Layer, vertex_index: Indices, offsets: Offsets) -> PackedChange | None:
    """Return the change that gives some vertices other offsets, packed; None where none differs.

    Parameters
    ----------
    vertex_index : ndarray, shape (k,), int32
        Strictly ascending.
    offsets : ndarray, shape (k, 3), int64
        Those afterwards.
    """
    before = layer.offsets[vertex_index]
    differs = (before != offsets).any(axis=1)
    if not differs.any():
        return None
    rows = (before[differs].astype(np.float64), offsets[differs].astype(np.float64))
    return packed_change(vertex_index[differs], *rows)


def turned(layer: Layer, change: PackedChange) -> Layer:
    """Return a layer after a change by `turn_of`; raises `StaleChangeError` on another state."""
    # Whole numbers below 2^53 are exact as float64, in which changes are packed.
    return replace(layer, offsets=_whole(change.after(layer.offsets.astype(np.float64))))


def turned_back(layer: Layer, change: PackedChange) -> Layer:
    """Return a layer before a change by `turn_of`; raises as `turned` does."""
    return replace(layer, offsets=_whole(change.before(layer.offsets.astype(np.float64))))


def _whole(offsets: Vertices) -> Offsets:
    if not (np.abs(offsets) <= _MOST_OFFSET).all():  # from a damaged file
        raise BadChangeError("offsets of a layer that are no whole numbers in range")
    return offsets.astype(np.int64)


def _steps(layer: Layer, before: Vertices, after: Vertices) -> Offsets:
    check_sculptable((layer,), layer.name)
    return np.rint((after - before) / (layer.amount * UNIT)).astype(np.int64)


def _added(layer: Layer, vertex_index: Indices, steps: Offsets) -> Layer:
    offsets = layer.offsets.copy()
    offsets[vertex_index] += steps
    return replace(layer, offsets=offsets)

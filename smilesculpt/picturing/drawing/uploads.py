"""One object on the graphics card."""

from dataclasses import replace
from typing import Final

import moderngl
import numpy as np

from meshes.arrays import AnyArray, Indices
from smilesculpt.errors import DesignError
from smilesculpt.picturing.drawing.programs import Program
from smilesculpt.picturing.scene import PICKED, Floats, Piece, SceneObject

LAYOUT: Final = (
    ("positions", "3f", "position"),
    ("normals", "3f", "normal"),
    ("colours", "3f", "colour"),
    ("about", "4f", "about"),
    ("marks", "2f", "marks"),
)
_FLAT: Final = ("position", "about")
_INDICES: Final = ("faces", "sketch")

Vector32 = Floats
"""Three numbers as the graphics card takes them."""

_MOST_MOVED: Final = 256
"""Ranges that moved are looked at together, so many at most."""

_EDGES_LOOKED_AT: Final = 1000

_TOGETHER: Final = 64
"""Points that `bounds` looks at as one row."""

_PICKED_FROM: Final = 0.25
"""Vertices that are chosen more than this can lie under the outline."""


class Upload:
    """The buffers of one object, for each of the programs that draw surfaces.

    Parameters
    ----------
    programs : tuple of three programs
        Shaded, flat (mask and depth), wires.

    Attributes
    ----------
    edge : float
        Usual length of an edge when the object came, mm.
    """

    def __init__(
        self,
        context: moderngl.Context,
        programs: tuple[Program, Program, Program],
        item: SceneObject,
    ) -> None:
        self._sent: dict[str, AnyArray] = {}
        arrays = _arrays(item)
        self._buffers = {
            name: context.buffer(reserve=max(array.nbytes, 4)) for name, array in arrays.items()
        }
        self._chosen: Indices = np.empty(0, np.int32)
        self._box: tuple[Vector32, Vector32] | None = None
        self._moved: list[AnyArray] = []
        self.n_vertices = len(item.positions)
        self.edge = _usual_edge(item)
        buffer = self._buffers
        shaded = [(buffer[name], layout, field) for name, layout, field in LAYOUT if name in buffer]
        flat = [part for part in shaded if part[2] in _FLAT]
        self._arrays = {
            (name, which): context.vertex_array(program.made, parts, index_buffer=buffer[which])
            for which in _INDICES
            if which in buffer
            for name, program, parts in (
                ("shaded", programs[0], shaded),
                ("flat", programs[1], flat),
            )
        }
        self._sketch = item.sketch
        self._wires: moderngl.VertexArray | None = None
        self._context, self._wire, self._places = context, programs[2], flat[:1]
        self.write(item)

    def shade(self, piece: Piece, *, sketched: bool) -> None:
        """Draw a piece with the look of enamel and gum, with few triangles where that is asked."""
        self._render("shaded", piece, sketched)

    def flatten(self, piece: Piece, *, sketched: bool) -> None:
        """Draw a piece as chosen or not, and its depth; as in `shade`."""
        self._render("flat", piece, sketched)

    def _render(self, name: str, piece: Piece, sketched: bool) -> None:
        sketch = self._sketch if sketched else None
        if sketch is None:
            render(self._arrays[name, "faces"], piece)
            return
        ranges = None if piece.ranges is None else sketch.ranges(piece.ranges)
        render(self._arrays[name, "sketch"], replace(piece, ranges=ranges))

    @property
    def wires(self) -> moderngl.VertexArray:
        """The edges of the triangles, made when they are wanted first."""
        if self._wires is None:
            faces = self._buffers["faces"]
            self._wires = self._context.vertex_array(
                self._wire.made, self._places, index_buffer=faces
            )
        return self._wires

    def fits(self, item: SceneObject) -> bool:
        """Whether the arrays of an object have the sizes of the buffers."""
        arrays = _arrays(item)
        return arrays.keys() == self._buffers.keys() and all(
            max(arrays[name].nbytes, 4) == part.size for name, part in self._buffers.items()
        )

    def write(self, item: SceneObject) -> None:
        """Send the arrays that are not those sent last."""
        self._sketch = item.sketch
        for name, array in _arrays(item).items():
            if self._sent.get(name) is array:
                continue
            kind = np.int32 if name in _INDICES else np.float32
            if array.size:
                self._buffers[name].write(np.ascontiguousarray(array, kind))
            self._sent[name] = array
            if name == "about":
                self._chosen = np.flatnonzero(array[:, PICKED] > _PICKED_FROM).astype(np.int32)
            self._box = None

    def write_range(self, name: str, first: int, values: AnyArray) -> None:
        """Send the values of the vertices from `first` on; `name` as in `LAYOUT`."""
        last = first + len(values)
        if not 0 <= first <= last <= self.n_vertices:
            raise DesignError(f"vertices {first} to {last} do not lie in 0 to {self.n_vertices}.")
        buffer = self._buffers.get(name)
        if buffer is None:
            raise DesignError(f"the object was drawn without {name}; give it some first.")
        data = np.ascontiguousarray(values, np.float32)
        buffer.write(data, offset=first * data.shape[1] * data.itemsize)
        if name == "positions" and self._box is not None:
            data = data[self._around_chosen(first, last)]
        if name == "positions" and self._box is not None and len(data):
            self._moved.append(data)
            if len(self._moved) > _MOST_MOVED:
                self._widen()

    def chosen_corners(self, positions: Floats) -> Floats:
        """Return the corners of the box around what is chosen, shape (8, 3) or (0, 3), mm."""
        if not len(self._chosen):
            return np.empty((0, 3), np.float32)
        if self._box is None:
            points = positions[self._chosen]
            self._box = bounds(points)
            self._moved.clear()
        self._widen()
        low, high = self._box
        picks = (np.arange(8)[:, None] >> np.arange(3)) & 1
        return np.asarray(np.where(picks, high, low), np.float32)

    def _around_chosen(self, first: int, last: int) -> slice:
        """Return which of some vertices lie between the first and the last that is chosen."""
        start, end = int(self._chosen[0]), int(self._chosen[-1]) + 1
        return slice(max(start - first, 0), max(min(end, last) - first, 0))

    def _widen(self) -> None:
        """Take what moved into the box: a little too large is good enough for an outline."""
        if self._box is not None and self._moved:
            low, high = self._box
            self._box = bounds(np.concatenate([low[None], high[None], *self._moved]))
        self._moved.clear()

    def release(self) -> None:
        """Give the buffers back."""
        for array in self._arrays.values():
            array.release()
        if self._wires is not None:
            self._wires.release()
        for buffer in self._buffers.values():
            buffer.release()


def bounds(points: AnyArray) -> tuple[Vector32, Vector32]:
    """Return the least and the largest coordinates of points (n, 3), n > 0, each of shape (3,).

    NumPy goes slowly over rows of three: here many rows are taken as one long one first.
    """
    n_rows = len(points) // _TOGETHER
    rest = points[n_rows * _TOGETHER :]
    if not n_rows:
        return rest.min(axis=0), rest.max(axis=0)
    long = points[: n_rows * _TOGETHER].reshape(n_rows, 3 * _TOGETHER)
    low, high = long.min(axis=0).reshape(-1, 3), long.max(axis=0).reshape(-1, 3)
    return np.vstack([low, rest]).min(axis=0), np.vstack([high, rest]).max(axis=0)


def render(array: moderngl.VertexArray, piece: Piece) -> None:
    """Draw the triangles of a piece."""
    if piece.ranges is None:
        array.render(moderngl.TRIANGLES)
        return
    for first, count in piece.ranges:
        array.render(moderngl.TRIANGLES, vertices=3 * count, first=3 * first)


def _usual_edge(item: SceneObject) -> float:
    """Return the middle of the lengths of some edges, mm."""
    if not len(item.faces):
        return 0.0
    some = item.faces[:: max(1, len(item.faces) // _EDGES_LOOKED_AT)]
    way = item.positions[some[:, 0]] - item.positions[some[:, 1]]
    return float(np.median(np.sqrt((way * way).sum(axis=1))))


def _arrays(item: SceneObject) -> dict[str, AnyArray]:
    """Return the arrays of an object by the name of their buffer."""
    arrays: dict[str, AnyArray] = {
        "positions": item.positions,
        "normals": item.normals,
        "colours": item.colours,
        "about": item.about,
        "faces": item.faces,
    }
    if item.marks is not None:
        arrays["marks"] = item.marks
    if item.sketch is not None:
        arrays["sketch"] = item.sketch.faces
    return arrays

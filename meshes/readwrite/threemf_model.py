"""One XML model of a 3MF file: its parts, and what it builds of them."""

from array import array
from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Matrix, Vertices
from meshes.readwrite.json_tree import MalformedError
from meshes.readwrite.numbers import NotANumberError, exact_number
from meshes.readwrite.xml_events import parse_xml

_ROWS = {"vertex": ("x", "y", "z"), "triangle": ("v1", "v2", "v3")}
_PATH = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06 path"


@dataclass(frozen=True, slots=True, eq=False)
class Use:
    """A part used in the build or in another part.

    Attributes
    ----------
    object_id : str
    path : str
        The model that holds the part, empty for the same one.
    motion : ndarray, shape (4, 4)
    """

    object_id: str
    path: str
    motion: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One object: a mesh, or uses of others.

    Attributes
    ----------
    vertices : ndarray, shape (n, 3), float64
    faces : ndarray, shape (m, 3), int64
    uses : tuple of Use
    """

    vertices: Vertices
    faces: AnyArray
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A model file.

    Attributes
    ----------
    unit : str
        As 3MF names it.
    parts : dict of str to Part
    build : tuple of Use
    """

    unit: str
    parts: dict[str, Part]
    build: tuple[Use, ...]

    def part(self, object_id: str) -> Part:
        """Return an object by its id."""
        if object_id not in self.parts:
            raise MalformedError(f"it builds object '{object_id[:20]}', which is not there")
        return self.parts[object_id]


def read_model(data: bytes) -> Model:
    """Read a model.

    Raises
    ------
    MalformedError
    """
    events = _Events()
    parse_xml(data, events.start, events.end)
    if not events.is_model:
        raise MalformedError("its model is no 3MF model")
    return Model(events.unit, events.parts, tuple(events.build))


class _Events:
    """Gathers what the elements say, in their order."""

    def __init__(self) -> None:
        self.is_model = False
        self.unit = "millimeter"  # the specification's default
        self.parts: dict[str, Part] = {}
        self.build: list[Use] = []
        self._rows = _empty_rows()
        self._uses: list[Use] = []
        self._id: str | None = None

    def start(self, name: str, values: dict[str, str]) -> None:
        if name in _ROWS:
            self._row(name, values)
        elif name == "object":
            self._begin(values)
        elif name == "component":
            self._uses.append(_use(values))
        elif name == "item":
            self.build.append(_use(values))
        elif name == "model":
            self.is_model, self.unit = True, values.get("unit", self.unit)

    def end(self, name: str) -> None:
        if name != "object" or self._id is None:
            return
        vertices, corners = (np.array(self._rows[row]).reshape(-1, 3) for row in _ROWS)
        self.parts[self._id] = Part(vertices, _indices(corners, len(vertices)), tuple(self._uses))
        self._id = None

    def _begin(self, values: dict[str, str]) -> None:
        name = values.get("id", "")
        if not name or name in self.parts or self._id is not None:
            raise MalformedError(f"an object's id '{name[:20]}' is missing or given twice")
        self._id, self._uses = name, []
        self._rows = _empty_rows()

    def _row(self, name: str, values: dict[str, str]) -> None:
        a, b, c = _ROWS[name]
        try:
            words = (values[a], values[b], values[c])
            if "_" in "".join(words):  # Python takes 1_0 for ten, XML does not
                raise ValueError(f"'{' '.join(words)[:40]}' is no number")
            self._rows[name].extend(map(float, words))
        except KeyError as error:
            raise MalformedError(f"a {name} has no {error}") from error
        except ValueError as error:
            raise MalformedError(f"a {name} is wrong: {error}") from error


def _empty_rows() -> dict[str, "array[float]"]:
    return {row: array("d") for row in _ROWS}


def _indices(corners: AnyArray, n_vertices: int) -> AnyArray:
    # Before the parts are joined: there, a wrong index would point into the next part.
    inside = (corners >= 0.0) & (corners < n_vertices) & (corners == np.floor(corners))
    if not inside.all():
        row = int(np.flatnonzero(~inside.all(axis=1))[0])
        raise MalformedError(f"face {row} names {corners[row].tolist()} of {n_vertices} vertices")
    return corners.astype(np.int64)


def _use(values: dict[str, str]) -> Use:
    motion = np.eye(4)
    if "transform" in values:
        words = values["transform"].split()
        if len(words) != 12:
            raise MalformedError("a transform has not twelve numbers")
        try:
            numbers = [exact_number(word.encode()) for word in words]
        except NotANumberError as error:
            raise MalformedError(str(error)) from error
        if not np.isfinite(numbers).all():
            raise MalformedError("a transform is not finite")
        motion[:3, :] = np.array(numbers).reshape(4, 3).T
    return Use(values.get("objectid", ""), values.get(_PATH, ""), motion)

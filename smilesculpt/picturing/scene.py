"""What a picture shows: arrays ready for the graphics card, free of any window or driver."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import cos, sin
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import Faces, Indices, Matrix, Vector
from smilesculpt.picturing.camera import Camera, Point
from smilesculpt.picturing.palette import CHOSEN, Colour, ColourMap, Colours, colour

Size = tuple[int, int]
"""Width and height of a picture, pixels."""

Pixels = NDArray[np.uint8]
"""A picture, shape (height, width, 3), sRGB, first row on top."""

Floats = NDArray[np.float32]
"""Numbers as the graphics card takes them."""

GUM, PICKED, OPENNESS, HEIGHT = range(4)
"""Columns of `SceneObject.about`."""

VALUE, HELD = range(2)
"""Columns of `SceneObject.marks`."""

UNKNOWN: Final = -1e9
"""Stands in `VALUE` for a vertex without a number."""

Look = Literal["enamel", "matcap"]
"""How surfaces are lit: as teeth and gum, or as clay that shows form alone."""

OUTLINE_MARGIN: Final = 0.06
"""Room around the chosen tooth for its outline and for a stroke that moves it, of the height."""

NOTHING: Final = np.empty((0, 3), np.float32)
"""No points."""

EDGE_ON: Final = 0.03
"""Sine of the angle under which the midline plane is seen as a line only."""

SHINES_THROUGH: Final = 0.12
"""How much of a line's colour is usually seen through what lies before it."""

DASH_WIDTH: Final = 1.5
"""Width of that line, pixels."""

PAPER_TOP: Final = colour("#E4E9ED")
PAPER_BOTTOM: Final = colour("#CBD3DA")
MIDLINE_BLUE: Final = colour("#0B5CAD")


@dataclass(frozen=True, slots=True)
class Piece:
    """Triangles of an object that are drawn alike: a tooth, or all that is not set apart.

    Attributes
    ----------
    ranges : tuple of (first face, number of faces), optional
        None for all.
    opacity : float
        0 to 1.
    middle : tuple of float
        Decides which of two see-through pieces is farther, mm.
    """

    ranges: tuple[tuple[int, int], ...] | None = None
    opacity: float = 1.0
    middle: Point = (0.0, 0.0, 0.0)

    @property
    def is_drawn(self) -> bool:
        """Whether anything of it can be seen."""
        return self.opacity > 0.0 and self.ranges != ()


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """Few triangles between vertices of an object, for a picture that moves.

    Attributes
    ----------
    faces : ndarray, shape (k, 3), int32
    places : ndarray, shape (k,), int32
        The face of the object that each stands for, ascending: pieces of the object are then
        pieces of the sketch.
    """

    faces: Faces
    places: Indices

    def ranges(self, ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        """Return ranges of the object's faces, first and number, as ranges of these."""
        ends = np.searchsorted(self.places, [(first, first + n) for first, n in ranges])
        return tuple((int(first), int(last - first)) for first, last in ends if last > first)


@dataclass(frozen=True, slots=True, eq=False)
class SceneObject:
    """One surface of a picture.

    An array that was drawn before is not sent to the graphics card again: give a new array for
    new values, or send a range with `Renderer.upload_range`.

    Attributes
    ----------
    name : str
        Unique in its scene.
    positions, normals : ndarray, shape (n, 3), float32
        mm, dental frame; normals of length one.
    colours : ndarray, shape (n, 3), float32
        sRGB, 0 to 1; shown as far as the scene's tint says.
    about : ndarray, shape (n, 4), float32
        How much a vertex is gum, how much it is chosen, how open it lies, and its height above
        the gum (0 neck, 1 edge); each 0 to 1.
    faces : ndarray, shape (m, 3), int32
    opacity : float
        0 to 1.
    visible : bool
    marks : ndarray, shape (n, 2), float32, optional
        The number that the scene's scale shows (`UNKNOWN` for none), and how much a mask holds
        the vertex, 0 to 1.
    pieces : tuple of Piece
        What is drawn of it, in place of all its faces.
    sketch : Sketch, optional
        What is drawn for its faces in a scene that is only sketched.
    """

    name: str
    positions: Floats
    normals: Floats
    colours: Colours
    about: Floats
    faces: Faces
    opacity: float = 1.0
    visible: bool = True
    marks: Floats | None = None
    pieces: tuple[Piece, ...] = ()
    sketch: Sketch | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether anything of it can be seen."""
        return self.visible and self.opacity > 0.0 and len(self.faces) > 0

    def drawn_pieces(self) -> tuple[Piece, ...]:
        """Return what is drawn of it, each piece with its own opacity."""
        if self.pieces:
            faded = (replace(each, opacity=each.opacity * self.opacity) for each in self.pieces)
            return tuple(each for each in faded if each.is_drawn)
        if self.opacity >= 1.0:
            return (Piece(),)
        middle = 0.5 * (self.positions.min(axis=0) + self.positions.max(axis=0))
        x, y, z = (float(part) for part in middle)
        return (Piece(opacity=self.opacity, middle=(x, y, z)),)


@dataclass(frozen=True, slots=True)
class HeatScale:
    """How numbers become colours.

    Attributes
    ----------
    colours : ColourMap
    low, high : float
        Ends of the colours, in the unit of the numbers.
    least : float, optional
        Numbers under it are hatched and ringed.
    plain_outside : bool
        Numbers beyond the ends are shown as plain enamel, not in the colours of the ends.
    """

    colours: ColourMap
    low: float
    high: float
    least: float | None = None
    plain_outside: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line of any width.

    Attributes
    ----------
    name : str
        Unique among the lines of its scene; an array that was drawn is not sent again.
    segments : ndarray, shape (k, 6), float32
        Start and end of each piece, mm.
    colour : tuple of float
    width : float
        Pixels.
    behind : float
        How much of its colour is seen where something lies before it, 0 to 1.
    """

    name: str
    segments: Floats
    colour: Colour
    width: float = 2.5
    behind: float = SHINES_THROUGH


@dataclass(frozen=True, slots=True)
class Cut:
    """A plane that cuts away what lies on the side of its normal.

    Attributes
    ----------
    point : tuple of float
        On the plane, mm.
    normal : tuple of float
        Of length one, to the side that is cut away.
    """

    point: Point
    normal: Point

    def equation(self) -> tuple[float, float, float, float]:
        """Return four numbers whose product with (x, y, z, 1) is positive on what stays."""
        x, y, z = self.normal
        return (-x, -y, -z, sum(a * b for a, b in zip(self.normal, self.point, strict=True)))

    def keeps(self, point: Vector) -> bool:
        """Whether a point, shape (3,), mm, lies on the side that stays."""
        return sum(a * float(b) for a, b in zip(self.equation(), (*point, 1.0), strict=True)) >= 0.0


@dataclass(frozen=True, slots=True)
class MidlinePlane:
    """The plane x = 0, or one near it, as a rectangle with a grid of 5 mm.

    Attributes
    ----------
    low, high : tuple of float
        Its corners, y and z, mm.
    colour : tuple of float
    shift : float
        How far it stands to the patient's left, mm.
    turn : float
        About the vertical, radians.
    """

    low: tuple[float, float]
    high: tuple[float, float]
    colour: Colour = MIDLINE_BLUE
    shift: float = 0.0
    turn: float = 0.0

    def corners(self) -> Floats:
        """Return the corners as a strip of two triangles, shape (4, 3), mm."""
        (y0, z0), (y1, z1) = self.low, self.high
        flat = np.array([[0.0, y0, z0], [0.0, y1, z0], [0.0, y0, z1], [0.0, y1, z1]])
        flat[:, 0] = self.shift - flat[:, 1] * sin(self.turn)
        flat[:, 1] *= cos(self.turn)
        return flat.astype(np.float32)

    def is_edge_on(self, camera: Camera) -> bool:
        """Whether the plane is seen as a line only."""
        x, y, _ = camera.axes()[2].tolist()
        facing = abs(x * cos(self.turn) + y * sin(self.turn))
        return not camera.perspective and facing < EDGE_ON

    def edge_strip(self, clip: Matrix, size: Size, pixel_ratio: float) -> Floats:
        """Return the line that the plane seen edge-on makes, as two triangles.

        Parameters
        ----------
        clip : ndarray, shape (4, 4)
            From the dental frame to OpenGL's clip space, of a parallel camera.
        size : tuple of int
            Width and height of the picture, pixels.
        pixel_ratio : float
            Picture pixels in one pixel of the line's width.

        Returns
        -------
        ndarray, shape (4, 4), float32
            Three coordinates in clip space, and the pixels from the line's start.
        """
        corners = np.concatenate([self.corners(), np.ones((4, 1), np.float32)], axis=1) @ clip.T
        pixels = 0.5 * np.array(size)
        # The corners lie on one line up to a few pixels; its ends are the highest and lowest.
        order = np.argsort(corners[:, 1], kind="stable")
        ends = corners[order[[0, -1]], :3]
        along = (ends[1, :2] - ends[0, :2]) * pixels
        length = max(float(np.hypot(along[0], along[1])), 1e-6)
        across = np.array([-along[1], along[0]]) / length * 0.5 * DASH_WIDTH * pixel_ratio / pixels
        strip = np.zeros((4, 4), np.float32)
        for row, (end, side) in enumerate([(0, -1.0), (0, 1.0), (1, -1.0), (1, 1.0)]):
            strip[row, :2] = ends[end, :2] + side * across
            strip[row, 2:] = (ends[end, 2], end * length)
        return strip


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything a picture shows, apart from where the viewer stands.

    Attributes
    ----------
    objects : tuple of SceneObject
    tint : float
        How much of the objects' colours is mixed into the enamel, 0 to 1.
    heat : bool
        The colours mean numbers: shown in full on enamel, with half the highlights.
    background : tuple of two colours
        Top and bottom.
    outline : tuple of float, optional
        Colour of the line around what is chosen; None draws none.
    midline : MidlinePlane, optional
    scale : HeatScale, optional
        Shows the numbers of the objects' marks.
    look : {"enamel", "matcap"}
    wires : bool
        The edges of the triangles are drawn too.
    cut : Cut, optional
    lines : tuple of Line
    sketched : bool
        Objects that have a sketch are drawn with its triangles, unless the edges are drawn too.
    """

    objects: tuple[SceneObject, ...] = ()
    tint: float = 0.0
    heat: bool = False
    background: tuple[Colour, Colour] = (PAPER_TOP, PAPER_BOTTOM)
    outline: Colour | None = CHOSEN
    midline: MidlinePlane | None = None
    scale: HeatScale | None = None
    look: Look = "enamel"
    wires: bool = False
    cut: Cut | None = None
    lines: tuple[Line, ...] = ()
    sketched: bool = False

    def drawn(self) -> Iterator[SceneObject]:
        """Yield the objects that can be seen."""
        return (item for item in self.objects if item.is_drawn)

    def solid(self) -> list[tuple[SceneObject, Piece]]:
        """Return the pieces that hide what is behind them, each with its object."""
        return [pair for pair in self._pieces() if pair[1].opacity >= 1.0]

    def translucent(self, towards: Vector) -> list[tuple[SceneObject, Piece]]:
        """Return the see-through pieces, farthest first; `towards` points to the viewer, (3,)."""

        def nearness(pair: tuple[SceneObject, Piece]) -> float:
            return sum(a * float(b) for a, b in zip(pair[1].middle, towards, strict=True))

        return sorted((pair for pair in self._pieces() if pair[1].opacity < 1.0), key=nearness)

    def _pieces(self) -> Iterator[tuple[SceneObject, Piece]]:
        return ((item, piece) for item in self.drawn() for piece in item.drawn_pieces())

    def points(self) -> Floats:
        """Return the positions of all objects that can be seen, shape (n, 3), mm."""
        parts = [item.positions for item in self.drawn()]
        return np.concatenate([NOTHING, *parts])

    def with_object(self, item: SceneObject) -> "Scene":
        """Return the scene with an object in place of the one of its name, or added."""
        if all(item.name != other.name for other in self.objects):
            return replace(self, objects=(*self.objects, item))
        kept = tuple(item if item.name == other.name else other for other in self.objects)
        return replace(self, objects=kept)


def outlined_area(points: Floats, camera: Camera, size: Size) -> tuple[int, int, int, int] | None:
    """Return where an outline around points can lie: left, bottom, width and height in pixels.

    None where there are no points or none of them is in the picture.
    """
    width, height = size
    if not len(points):
        return None
    seen = camera.screen(points, width, height)
    if not np.isfinite(seen).all():
        return (0, 0, width, height)
    margin = OUTLINE_MARGIN * height
    left, top = np.floor(seen[:, :2].min(axis=0) - margin)
    right, bottom = np.ceil(seen[:, :2].max(axis=0) + margin)
    left, right = max(int(left), 0), min(int(right), width)
    top, bottom = max(int(top), 0), min(int(bottom), height)
    if left >= right or top >= bottom:
        return None
    return (left, height - bottom, right - left, bottom - top)

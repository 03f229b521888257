"""Where the viewer stands: turns points of the dental frame into pixels, and pixels into rays."""

from dataclasses import dataclass, replace
from math import asin, atan2, cos, pi, sin, tan
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike

from meshes.arrays import Matrix, Vector, Vectors, Vertices
from meshes.mesh import Mesh
from meshes.surface.normals import face_area_vectors
from smilesculpt.errors import DesignError

Point = tuple[float, float, float]

View = Literal["front", "right", "left", "upper_occlusal", "lower_occlusal"]
"""Name of a standard view."""

VIEW_ANGLES: Final[dict[View, tuple[float, float]]] = {
    "front": (0.0, 0.0),
    "right": (-pi / 2.0, 0.0),
    "left": (pi / 2.0, 0.0),
    "upper_occlusal": (0.0, -pi / 2.0),
    "lower_occlusal": (0.0, pi / 2.0),
}
"""Azimuth and elevation of the standard views, radians."""

HALF_FIELD: Final = pi / 12.0
"""Half the vertical field of view in perspective, radians: 30 degrees look like a portrait lens."""

REACH: Final = 250.0
"""Depth that is drawn before and behind the centre, mm: more than any jaw is long."""

SMALLEST_HALF_HEIGHT: Final = 0.05
LARGEST_HALF_HEIGHT: Final = 500.0

LEAST_OPEN: Final = 0.05
"""Area vectors that add up to less than this share of the area have no common side."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A viewer who looks at a point of the dental frame with z (or the front) upwards.

    Attributes
    ----------
    azimuth : float
        Radians; 0 looks from the front (along +y), positive stands to the patient's left.
    elevation : float
        Radians, from -pi/2 (from below) to pi/2 (from above).
    centre : tuple of float
        Point in the middle of the picture, mm.
    half_height : float
        Half of what the picture shows upwards at the depth of the centre, mm.
    perspective : bool
        False draws parallel rays, so that lengths can be compared.
    """

    azimuth: float = 0.0
    elevation: float = 0.0
    centre: Point = (0.0, 0.0, 0.0)
    half_height: float = 30.0
    perspective: bool = False

    @property
    def distance(self) -> float:
        """Distance of the eye from the centre, mm; drawing in parallel it moves nothing."""
        return self.half_height / tan(HALF_FIELD)

    def axes(self) -> Matrix:
        """Return three rows of length one: right, up, and towards the viewer; shape (3, 3)."""
        ca, sa = cos(self.azimuth), sin(self.azimuth)
        ce, se = cos(self.elevation), sin(self.elevation)
        return np.array([[ca, sa, 0.0], [-sa * se, ca * se, ce], [sa * ce, -ca * ce, se]])

    @property
    def eye(self) -> Vector:
        """Where the viewer stands, shape (3,), mm."""
        return np.asarray(np.asarray(self.centre) + self.distance * self.axes()[2])

    def view(self) -> Matrix:
        """Return the rigid motion from the dental frame to the eye's, shape (4, 4)."""
        out = np.eye(4)
        out[:3, :3] = self.axes()
        out[:3, 3] = -_times(self.axes(), self.eye)
        return out

    def projection(self, aspect: float) -> Matrix:
        """Return the 4 x 4 matrix from the eye's frame to OpenGL's clip space.

        Parameters
        ----------
        aspect : float
            Width of the picture over its height.
        """
        near, far = self._depths()
        out = np.zeros((4, 4))
        if self.perspective:
            out[0, 0] = 1.0 / (aspect * tan(HALF_FIELD))
            out[1, 1] = 1.0 / tan(HALF_FIELD)
            out[2, 2:] = (-(far + near) / (far - near), -2.0 * far * near / (far - near))
            out[3, 2] = -1.0
        else:
            out[0, 0] = 1.0 / (aspect * self.half_height)
            out[1, 1] = 1.0 / self.half_height
            out[2, 2:] = (-2.0 / (far - near), -(far + near) / (far - near))
            out[3, 3] = 1.0
        return out

    def ray(self, x_px: float, y_px: float, width: float, height: float) -> tuple[Vector, Vector]:
        """Return where the ray of a pixel starts (mm) and its direction, of length one.

        Parameters
        ----------
        x_px, y_px : float
            From the left and the top edge; the middle of the first pixel is 0.5.
        width, height : float
            Size of the picture in the same pixels.
        """
        back = self.axes()[2]
        target = self.point_at(x_px, y_px, width, height)
        if self.perspective:
            direction = target - self.eye
            return self.eye, direction / np.linalg.norm(direction)
        return target + REACH * back, -back

    def point_at(self, x_px: float, y_px: float, width: float, height: float) -> Vector:
        """Return the point of a pixel that is as deep as the centre, shape (3,), mm."""
        right, up, _ = self.axes()
        mm = 2.0 * self.half_height / height
        across, upwards = (x_px - 0.5 * width) * mm, (0.5 * height - y_px) * mm
        return np.asarray(np.asarray(self.centre) + across * right + upwards * up)

    def screen(self, points: ArrayLike, width: float, height: float) -> Vectors:
        """Return x and y in pixels and the depth of points, shape (n, 3).

        The inverse of `ray`. Depth is in mm from the eye along the line of sight: smaller is
        nearer. In perspective a point with a depth of 0 or less lies behind the viewer and has
        no pixel: its x and y are not a number.
        """
        across, upwards, towards = self._seen(np.atleast_2d(np.asarray(points, np.float64)))
        depth = self.distance - towards
        scale = np.full(len(depth), 0.5 * height / self.half_height)
        if self.perspective:
            scale = 0.5 * height / (tan(HALF_FIELD) * np.where(depth > 0.0, depth, np.nan))
        x_px = 0.5 * width + across * scale
        return np.stack([x_px, 0.5 * height - upwards * scale, depth], axis=1)

    def orbit(self, dx: float, dy: float) -> "Camera":
        """Return the camera after the model was dragged to the right and down by angles (rad)."""
        azimuth = (self.azimuth - dx + pi) % (2.0 * pi) - pi
        elevation = min(max(self.elevation + dy, -pi / 2.0), pi / 2.0)
        return replace(self, azimuth=azimuth, elevation=elevation)

    def panned(self, dx_px: float, dy_px: float, height: float) -> "Camera":
        """Return the camera after the model was dragged by pixels in a picture `height` high."""
        right, up, _ = self.axes()
        mm = 2.0 * self.half_height / height
        return replace(
            self, centre=_point(np.asarray(self.centre) + mm * (dy_px * up - dx_px * right))
        )

    def zoomed(self, factor: float, towards: ArrayLike | None = None) -> "Camera":
        """Return a camera that shows everything `factor` times larger.

        Parameters
        ----------
        factor : float
            Above 1 goes nearer.
        towards : array_like, shape (3,), optional
            Point that keeps its pixel, mm; without it, the centre.
        """
        if not factor > 0.0:
            raise DesignError(f"a zoom by {factor} shows nothing; give a factor above 0.")
        half = min(max(self.half_height / factor, SMALLEST_HALF_HEIGHT), LARGEST_HALF_HEIGHT)
        fixed = np.asarray(self.centre if towards is None else towards, np.float64)
        # The eye's distance follows half_height, so this scales the whole set-up about the point.
        centre = fixed + (np.asarray(self.centre) - fixed) * (half / self.half_height)
        return replace(self, centre=_point(centre), half_height=half)

    def fit(self, points: ArrayLike, aspect: float = 1.5, margin: float = 1.06) -> "Camera":
        """Return the camera, turned the same way, that shows all points.

        Parameters
        ----------
        points : array_like, shape (n, 3)
            mm; with none the camera stays.
        aspect : float
            Width of the picture over its height.
        margin : float
            How much more than the points is shown.
        """
        points = np.asarray(points, np.float64).reshape(-1, 3)
        if not len(points):
            return self
        seen = self._seen(points)
        middle = np.array([0.5 * (along.min() + along.max()) for along in seen])
        across, upwards, towards = (
            along - there for along, there in zip(seen, middle, strict=True)
        )
        need = np.maximum(np.abs(upwards), np.abs(across) / aspect)
        if self.perspective:
            need = need + np.maximum(towards, 0.0) * tan(HALF_FIELD)
        half = min(max(float(need.max()) * margin, SMALLEST_HALF_HEIGHT), LARGEST_HALF_HEIGHT)
        centre = np.asarray(self.centre) + _times(self.axes().T, middle)
        return replace(self, centre=_point(centre), half_height=half)

    def turned_to(self, view: View) -> "Camera":
        """Return the camera in a standard view of the same place at the same size."""
        azimuth, elevation = VIEW_ANGLES[view]
        return replace(self, azimuth=azimuth, elevation=elevation)

    def mixed(self, other: "Camera", share: float) -> "Camera":
        """Return the camera on the way to another: 0 is here, 1 is there; turns the short way."""
        turn = (other.azimuth - self.azimuth + pi) % (2.0 * pi) - pi
        centre = np.asarray(self.centre) * (1.0 - share) + np.asarray(other.centre) * share
        return Camera(
            azimuth=self.azimuth + share * turn,
            elevation=self.elevation + share * (other.elevation - self.elevation),
            centre=_point(centre),
            half_height=self.half_height ** (1.0 - share) * other.half_height**share,
            perspective=other.perspective,
        )

    def _seen(self, points: Vertices) -> tuple[Vector, Vector, Vector]:
        """Return points along right, up and towards the viewer, from the centre, mm."""
        x, y, z = (points - np.asarray(self.centre)).T
        right, up, back = (row[0] * x + row[1] * y + row[2] * z for row in self.axes())
        return right, up, back

    def _depths(self) -> tuple[float, float]:
        near, far = self.distance - REACH, self.distance + REACH
        # Depth precision dies with far / near: never closer than a fiftieth of the distance.
        return (max(near, 0.02 * self.distance) if self.perspective else near), far


def camera_at(view: View, points: ArrayLike, *, aspect: float = 1.5) -> Camera:
    """Return a parallel camera in a standard view that shows all points, shape (n, 3), mm."""
    return Camera().turned_to(view).fit(points, aspect)


def facing(mesh: Mesh) -> Camera:
    """Return a camera that looks at the outside of an open surface, such as a raw scan.

    The area vectors of the faces add up to one that stands on the opening, and its other
    side is the hollow one. Where they cancel, as on a closed surface, it looks from the front.
    """
    areas = face_area_vectors(mesh)
    total = areas.sum(axis=0)
    length = float(np.linalg.norm(total))
    if length <= LEAST_OPEN * float(np.linalg.norm(areas, axis=1).sum()):
        return Camera()
    x, y, z = (float(value) / length for value in total)
    return Camera(azimuth=atan2(x, -y), elevation=asin(min(max(z, -1.0), 1.0)))


def _times(matrix: Matrix, vector: Vector) -> Vector:
    """Multiply a 3 x 3 matrix with a vector, written out: the same bits on every machine."""
    x, y, z = vector
    return np.array([row[0] * x + row[1] * y + row[2] * z for row in matrix])


def _point(values: Vector) -> Point:
    return (float(values[0]), float(values[1]), float(values[2]))

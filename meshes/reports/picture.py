"""A small picture of a mesh with its defects marked, drawn without a graphics card.

For reports over thousands of files: a few milliseconds and about two kilobytes each, the same
bytes on every run. Marked faces are coloured and the place of each finding is ringed, also where
it lies behind the surface.
"""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from meshes.arrays import AnyArray, Indices, Matrix, Vector, Vectors, Vertices
from meshes.finding import Finding, Severity
from meshes.mesh import Mesh
from meshes.reports._picture_kernels import draw_faces
from meshes.surface.normals import face_area_vectors

_FINER = 2  # drawn at twice the size, so that edges are smooth once it is made small
_MARGIN = 0.06
_TILT = math.radians(25.0)  # off the axis, so that depth is seen

_BACKGROUND = np.array([43.0, 49.0, 56.0])
_SURFACE = np.array([222.0, 214.0, 200.0])
_INSIDE = np.array([104.0, 110.0, 120.0])
_DARK, _WHITE = (20, 23, 26), (255, 255, 255)
_COLOURS: dict[Severity, tuple[int, int, int]] = {
    "note": (122, 184, 255),
    "warning": (240, 184, 73),
    "error": (255, 84, 76),
}


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """Where the eye is: millimetres to pixels, y downwards, z towards the eye."""

    turn: Matrix
    middle: Vector
    scale: float
    size: tuple[int, int]

    def on_screen(self, points: Vertices) -> Vertices:
        x, y, z = np.atleast_2d(points).T
        right, up, eye = (row[0] * x + row[1] * y + row[2] * z for row in self.turn)
        u = (right - self.middle[0]) * self.scale + self.size[0] / 2.0
        v = self.size[1] / 2.0 - (up - self.middle[1]) * self.scale
        return np.stack((u, v, eye * self.scale), axis=1)


def picture(mesh: Mesh, findings: Sequence[Finding], size: tuple[int, int]) -> bytes:
    """Draw a mesh from the side that shows most of its defects.

    Parameters
    ----------
    mesh : Mesh
    findings : sequence of Finding
        Of that mesh.
    size : (int, int)
        Width and height, pixels.

    Returns
    -------
    bytes
        A WebP picture.
    """
    marks, across = _marks(mesh, findings), face_area_vectors(mesh)
    view = _view(mesh, across[marks >= 0], (size[0] * _FINER, size[1] * _FINER))
    depth = np.full(view.size[::-1], -np.inf)
    pixel_face = np.full(view.size[::-1], -1, np.int32)
    draw_faces(view.on_screen(mesh.vertices), mesh.faces, depth, pixel_face)
    pixels = _coloured(pixel_face, _tones(across, view.turn[2]), marks)
    image = Image.fromarray(pixels, "RGB")
    _ring(ImageDraw.Draw(image), findings, view)
    file = io.BytesIO()
    image.resize(size, Image.Resampling.BOX).save(file, "WEBP", quality=60, method=2)
    return file.getvalue()


def _marks(mesh: Mesh, findings: Sequence[Finding]) -> Indices:
    """Return for each face how grave its defect is: 1 warning, 2 error, -1 none worth a colour."""
    marks = np.full(mesh.n_faces, -1, np.int32)
    for level, severity in enumerate(_COLOURS):
        if severity == "note":
            continue
        for finding in findings:
            if finding.severity == severity:
                marks[_touched(mesh, finding)] = level
    return marks


def _touched(mesh: Mesh, finding: Finding) -> AnyArray:
    is_touched = np.zeros(mesh.n_faces, np.bool_)
    is_touched[np.asarray(finding.faces, np.int64)] = True
    is_marked = np.zeros(mesh.n_vertices, np.bool_)
    is_marked[np.asarray(finding.vertices, np.int64)] = True
    return is_touched | is_marked[mesh.faces].any(axis=1)


def _view(mesh: Mesh, marked: Vectors, size: tuple[int, int]) -> _View:
    """Look along the shortest side of the box, from where more marked faces are seen."""
    order = np.argsort(-np.asarray(mesh.extent), kind="stable")
    along, eye = np.eye(3)[order[0]], np.eye(3)[order[2]]
    if marked[:, order[2]].sum() < 0.0:
        eye = -eye
    up = np.cross(eye, along)
    tilted = math.cos(_TILT) * eye + math.sin(_TILT) * up
    turn = np.stack((along, np.cross(tilted, along), tilted))
    used = mesh.vertices[mesh.faces.reshape(-1)] if mesh.n_faces else np.zeros((1, 3))
    flat = _View(turn, np.zeros(2), 1.0, (0, 0)).on_screen(used)[:, :2] * [1.0, -1.0]
    low, high = flat.min(axis=0), flat.max(axis=0)
    room = (1.0 - 2.0 * _MARGIN) * np.asarray(size)
    scale = float((room / np.maximum(high - low, 1e-300)).min())
    return _View(turn, (low + high) / 2.0, scale if math.isfinite(scale) else 1.0, size)


def _tones(across: Vectors, eye: Vector) -> Vector:
    """Return the cosine of each face with the eye, negative for its back."""
    lengths = np.sqrt((across * across).sum(axis=1))
    towards = across[:, 0] * eye[0] + across[:, 1] * eye[1] + across[:, 2] * eye[2]
    return np.asarray(towards / np.where(lengths > 0.0, lengths, 1.0))


def _coloured(pixel_face: Indices, tone: Vector, marks: Indices) -> AnyArray:
    colours = np.where((tone >= 0.0)[:, None], _SURFACE, _INSIDE)
    for level, colour in enumerate(_COLOURS.values()):
        colours[marks == level] = colour
    colours *= (0.35 + 0.65 * np.abs(tone))[:, None]
    # One more row for the pixels without a face: -1.
    every = np.concatenate((colours, _BACKGROUND[None])).round().astype(np.uint8)
    return every[pixel_face]


def _ring(draw: ImageDraw.ImageDraw, findings: Sequence[Finding], view: _View) -> None:
    """Ring each place: white in dark, which is seen on a marked face as on any other."""
    radius = 0.05 * min(view.size)
    for finding in findings:
        if finding.place is None:
            continue
        x, y, _ = view.on_screen(np.asarray(finding.place))[0]
        for far, colour, width in ((radius + 2, _DARK, 8), (radius, _WHITE, 4)):
            draw.ellipse((x - far, y - far, x + far, y + far), outline=colour, width=width)

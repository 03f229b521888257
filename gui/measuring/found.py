"""What a measuring tool has found."""

from dataclasses import dataclass, field

from meshes.arrays import Vector, Vertices


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Numbers for the panel, marks for the picture.

    Attributes
    ----------
    rows : tuple of (str, str)
        Name, and number with its unit.
    lines : tuple of ndarray, shape (k, 3)
        mm.
    label : str
        Written into the picture.
    at : ndarray, shape (3,), or None
        Where the label stands.
    """

    rows: tuple[tuple[str, str], ...] = ()
    lines: tuple[Vertices, ...] = field(default=())
    label: str = ""
    at: Vector | None = None

"""What can be wrong with a mesh or with the file that should hold one."""

from pathlib import Path


def one_line(text: str) -> str:
    """Return text with line breaks and other invisible characters spelled out, as in Python.

    A file's name may hold anything; a message about it stays one line.
    """
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


class MeshError(Exception):
    """Base of every error that `meshes` raises on purpose."""


class MeshFileError(MeshError):
    """A file could not be read or written.

    Attributes
    ----------
    path : Path
    reason : str
        What is wrong, with the value.
    remedy : str
        What to do about it.
    """

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        self.path = path
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{one_line(str(path))}: {reason}. {remedy}")


class UnreadableFileError(MeshFileError):
    """The file holds no mesh that can be trusted."""


class NotFiniteError(UnreadableFileError):
    """A coordinate is no finite number, or so large that it is no place in space."""


class UnwritableFileError(MeshFileError):
    """The file could not be written; what stood there before still stands."""


class UnitsError(MeshFileError):
    """The size of the mesh makes no sense in the unit asked for or in any unit."""


class InvalidMeshError(MeshError):
    """Arrays that do not form a mesh: wrong shape, not finite, or an index out of range."""


class OpenMeshError(MeshError):
    """A closed mesh was needed and this one has holes.

    Attributes
    ----------
    n_boundary_edges : int
    """

    def __init__(self, n_boundary_edges: int) -> None:
        self.n_boundary_edges = n_boundary_edges
        super().__init__(
            f"mesh is open: {n_boundary_edges} edges belong to one face only. "
            "Close it with meshes.fill_holes, or measure surface_area instead."
        )


class UnorientedMeshError(MeshError):
    """Neighbouring faces disagree on which side is outside, so that none is inside.

    Attributes
    ----------
    n_edges : int
        Edges that are not used as often one way as the other.
    """

    def __init__(self, n_edges: int) -> None:
        self.n_edges = n_edges
        super().__init__(
            f"mesh has no inside: its faces disagree at {n_edges} edges on which side is outside. "
            "Turn the flipped faces and remove duplicates and fins first."
        )


class CancelledError(MeshError):
    """The person asked for the work to stop; nothing was changed."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"{what} was cancelled; nothing was changed.")

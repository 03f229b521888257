"""What can be wrong with a case, a wish or a step of the main job."""

from pathlib import Path

from meshes.errors import one_line


class DesignError(Exception):
    """Base of every error that `smilesculpt` raises on purpose."""


class NotAJawError(DesignError):
    """The mesh is sound, but no dental arch was found in it.

    Attributes
    ----------
    reason : str
        What speaks against a jaw, with the value.
    """

    def __init__(self, reason: str, file_name: str = "") -> None:
        self.reason = reason
        head = f"{one_line(file_name)}: " if file_name else ""
        super().__init__(
            f"{head}this does not look like a jaw: {reason}. "
            "Give a scan of one whole arch, or say which unit it has with --units."
        )


class WorkLostError(DesignError):
    """A step would drop changes of shape that were made after it.

    Attributes
    ----------
    n_changes : int
    """

    def __init__(self, n_changes: int) -> None:
        self.n_changes = n_changes
        changes = "1 change" if n_changes == 1 else f"{n_changes} changes"
        super().__init__(
            f"another dental frame would drop {changes} of shape made in this one. "
            "Start again from the scan, or undo them first."
        )


class WishError(DesignError):
    """A wish that is unknown, contradicts another or cannot be met.

    Attributes
    ----------
    wish : str
        Name of the wish, as in the TOML file.
    reason, remedy : str
    """

    def __init__(self, wish: str, reason: str, remedy: str, *, file_name: str = "") -> None:
        self.wish, self.reason, self.remedy = wish, reason, remedy
        head = f"{one_line(file_name)}: " if file_name else ""
        super().__init__(f"{head}wish '{wish}': {reason}. {remedy}")


class StepMissingError(DesignError):
    """A step needs the result of an earlier one.

    Attributes
    ----------
    step, needs : str
    """

    def __init__(self, step: str, needs: str) -> None:
        self.step = step
        self.needs = needs
        super().__init__(f"{step} needs the result of {needs}. Run {needs} first.")


class HoldError(DesignError):
    """A mask that holds less than nothing or more than all.

    Attributes
    ----------
    value : float
    """

    def __init__(self, value: float) -> None:
        self.value = value
        super().__init__(f"a mask holds {value:g}; give 0, free, to 1, held.")


class OtherSurfaceError(DesignError):
    """Labels are for a surface with another number of vertices.

    Attributes
    ----------
    n_labels, n_vertices : int
    """

    def __init__(self, n_labels: int, n_vertices: int) -> None:
        self.n_labels = n_labels
        self.n_vertices = n_vertices
        super().__init__(
            f"{n_labels} labels do not fit a surface of {n_vertices} vertices: its triangles "
            "were replaced meanwhile. Run segment again."
        )


class CaseFileError(DesignError):
    """A `.smile` file that is damaged, foreign or newer than this program.

    Attributes
    ----------
    path : Path
    """

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        self.path = path
        super().__init__(f"{one_line(str(path))}: {reason}. {remedy}")


class NoPictureError(DesignError):
    """No OpenGL context could be made, so nothing can be drawn."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"no picture can be drawn: {reason}. Run: smilesculpt doctor")


class PdfError(DesignError):
    """What writes PDF is missing; the message says what to install."""


class SampleError(DesignError):
    """The sample arch was asked for something that it cannot be.

    Attributes
    ----------
    parameter : str
    value : object
    """

    def __init__(self, parameter: str, value: object, remedy: str) -> None:
        self.parameter = parameter
        self.value = value
        super().__init__(f"sample arch: {parameter} is {value}. {remedy}")


class TooFewTeethError(DesignError):
    """An arch needs more teeth than were found.

    Attributes
    ----------
    n_teeth, n_needed : int
    """

    def __init__(self, n_teeth: int, n_needed: int) -> None:
        self.n_teeth = n_teeth
        self.n_needed = n_needed
        super().__init__(
            f"{n_teeth} teeth were found and an arch needs {n_needed}. "
            "Check the labels, or give a scan of a whole arch."
        )


class WishesFileError(DesignError):
    """A wishes file that cannot be read or is not TOML.

    Attributes
    ----------
    path : Path
    """

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        self.path = path
        super().__init__(f"{one_line(str(path))}: {reason}. {remedy}")


class FlatCrownError(DesignError):
    """A crown without the extent that every tooth has, so that it cannot be measured.

    Attributes
    ----------
    fdi : int
    """

    def __init__(self, fdi: int, what: str) -> None:
        self.fdi = fdi
        super().__init__(
            f"tooth {fdi} cannot be measured: {what}. "
            "Check its label, or give a scan that shows the whole crown."
        )

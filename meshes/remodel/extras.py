"""Libraries that are not always there: the message names the extra that brings them."""

from importlib import import_module
from types import ModuleType

from meshes.errors import MeshError


class MissingExtraError(MeshError):
    """A library that this work needs is not installed.

    Attributes
    ----------
    library, extra : str
    """

    def __init__(self, what: str, library: str, extra: str) -> None:
        self.library = library
        self.extra = extra
        super().__init__(
            f"{what} needs {library}, which is not installed. "
            f"Run: pip install 'smilesculpt[{extra}]'"
        )


def library(module: str, *, what: str, name: str, extra: str = "remodel") -> ModuleType:
    """Import a module of an optional library.

    Parameters
    ----------
    module : str
        As imported: "igl".
    what : str
        The work that needs it, as the message begins: "Decimation".
    name : str
        As the package is called where it is installed from: "libigl".
    extra : str

    Raises
    ------
    MissingExtraError
        If it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(what, name, extra) from error

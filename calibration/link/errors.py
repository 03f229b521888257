"""What can go wrong between us and a device."""

from importlib.util import find_spec

from calibration.errors import CalibrationError
from meshes.errors import one_line


class LinkError(CalibrationError):
    """The other side cannot be reached, or says what makes no sense.

    Attributes
    ----------
    reason : str
    """

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason = one_line(reason)
        super().__init__(f"{self.reason}. {remedy}")


class MissingLinkLibraryError(LinkError):
    """The library that speaks OpenIGTLink is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "pyigtl, which speaks OpenIGTLink, is not installed",
            "Install it with: pip install 'smilesculpt[device]'",
        )


def require_link_library() -> None:
    """Raise `MissingLinkLibraryError` where pyigtl is not installed."""
    if find_spec("pyigtl") is None:
        raise MissingLinkLibraryError

"""What can be wrong with a gallery."""

from pathlib import Path

from meshes.errors import one_line
from smilesculpt.errors import DesignError


class GalleryError(DesignError):
    """A gallery that cannot be built or does not hold what it signs.

    Attributes
    ----------
    place : Path
    """

    def __init__(self, place: Path, reason: str, remedy: str) -> None:
        self.place = place
        super().__init__(f"{one_line(str(place))}: {one_line(reason)}. {remedy}")


class NoViewerError(DesignError):
    """The <model-viewer> script, which is not ours, is not installed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "the pages need the <model-viewer> script, which is not installed. In a checkout run: "
            f"make setup. Elsewhere run npm pack @google/model-viewer@4 and copy its LICENSE, as "
            f"model-viewer-LICENSE.txt, and its dist/model-viewer.min.js into "
            f"{one_line(str(folder))}"
        )

"""The <model-viewer> script: fetched from npm by the set-up, packed into the wheel, never ours.

Google, "<model-viewer>", Apache-2.0. Only plain GLB is shown, so its decoders stay unused.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from smilesculpt.gallery.errors import NoViewerError

SCRIPT = "model-viewer.min.js"
LICENCE = "model-viewer-LICENSE.txt"
ASSETS = Path(__file__).parents[1] / "assets"

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Viewer:
    """The script and what a content security policy must say about it.

    Attributes
    ----------
    script : bytes
    licence : bytes
    style_hashes : tuple of str
        SHA-256 of each style sheet that it puts into its own shadow tree, as the policy's words.
    """

    script: bytes
    licence: bytes
    style_hashes: tuple[str, ...]


def find_viewer(folder: Path = ASSETS) -> Viewer:
    """Return the viewer that is installed.

    Raises
    ------
    NoViewerError
        If it is not; says how to get it.
    """
    try:
        script = (folder / SCRIPT).read_bytes()
        licence = (folder / LICENCE).read_bytes()
    except OSError as error:
        raise NoViewerError(folder) from error
    styles = dict.fromkeys(_STYLE.findall(script.decode("utf-8", "replace")))
    return Viewer(script, licence, tuple(_hash(style) for style in styles))


def content_policy(viewer: Viewer) -> str:
    """Return the content security policy of every page: nothing but this site, no inline script.

    'wasm-unsafe-eval' allows WebAssembly and no text as code: the viewer starts a decoder with
    it. blob: is how it hands textures from one part of itself to another.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            " ".join(("style-src 'self'", *viewer.style_hashes)),
            "img-src 'self' data: blob:",
            "connect-src 'self' blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(style: str) -> str:
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"

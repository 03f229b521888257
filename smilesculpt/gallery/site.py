"""A gallery as a folder of files that any web server can serve; whole, or not there."""

import hashlib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from calibration.signing import SecretKey, VerificationError
from meshes.progress import Progress, silent
from smilesculpt.exchange.bundle import Bundle, bundle_bytes
from smilesculpt.exchange.publishing import PREVIEW
from smilesculpt.exchange.store import Store
from smilesculpt.gallery.collecting import Collection, Tombstone, collected
from smilesculpt.gallery.errors import GalleryError
from smilesculpt.gallery.exhibit import Exhibit
from smilesculpt.gallery.feed import FEED, SCHEMA, Feed, feed_bytes, feed_of
from smilesculpt.gallery.folder import clear_leftovers, files_in, replace_folder
from smilesculpt.gallery.pages import (
    STYLE,
    FileRow,
    Frame,
    design_page,
    index_page,
    style,
    withdrawn_page,
)
from smilesculpt.gallery.posters import posters
from smilesculpt.gallery.shown_crowns import public_files
from smilesculpt.gallery.viewer import LICENCE, SCRIPT, content_policy, find_viewer

DESIGNS = "designs"
_FILES = "files"
_BUNDLE = "design.smile"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a gallery is built.

    Attributes
    ----------
    title : str
    key : SecretKey
        Signs the feed.
    now : str
        ISO 8601, UTC, to the second.
    """

    title: str
    key: SecretKey
    now: str


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """What was built.

    Attributes
    ----------
    collection : Collection
        What is shown, withheld and withdrawn.
    n_files : int
    no_posters : str
        Why there are no pictures; empty where there are.
    """

    collection: Collection
    n_files: int
    no_posters: str


def build_gallery(
    store: Store, out: Path, opening: Opening, *, progress: Progress = silent
) -> Built:
    """Build the site of a store.

    Parameters
    ----------
    store : Store
    out : Path
        Folder of the site; one that was built before is replaced when the new one is complete.
    opening : Opening
    progress : Progress

    Raises
    ------
    NoViewerError
        If the <model-viewer> script is not installed.
    GalleryError
        If the folder holds something else than a gallery.
    UnwritableFileError
        If it cannot be written; what stood there still stands.
    """
    viewer = find_viewer()
    clear_leftovers(out)
    require_replaceable(out)
    progress(0.1, "Verifying designs")
    collection = collected(store, opening.now)
    progress(0.4, "Drawing posters")
    pictures, no_posters = posters(collection.shown)
    progress(0.8, "Writing pages")
    frame = Frame(opening.title, content_policy(viewer), opening.key.did, opening.now)
    files = _site_files(frame, collection, pictures)
    files |= {SCRIPT: viewer.script, LICENCE: viewer.licence}
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    files[FEED] = feed_bytes(_feed(opening, collection), digests, opening.key)
    replace_folder(out, files)
    progress(1.0, "Gallery built")
    return Built(collection, len(files), no_posters)


def require_replaceable(out: Path) -> None:
    """Refuse to replace a folder that is neither empty nor a gallery.

    Raises
    ------
    GalleryError
        If the place is a file, or holds other things.
    """
    if out.exists() and not out.is_dir():
        raise GalleryError(out, "is a file", "Name a folder for the site: --out FOLDER")
    if out.is_dir() and any(out.iterdir()):
        try:
            feed_of((out / FEED).read_bytes())
        except (OSError, VerificationError) as error:
            reason = "holds other files than a gallery, which would be lost"
            raise GalleryError(out, reason, "Name a new folder: --out FOLDER") from error


def check_gallery(site: Path) -> tuple[Feed, tuple[str, ...]]:
    """Return the feed of a site and what differs from it: changed, added and missing files.

    Raises
    ------
    GalleryError
        If there is no feed.
    VerificationError
        If the signature of the feed does not hold.
    """
    try:
        feed = feed_of((site / FEED).read_bytes())
    except OSError as error:
        reason = f"has no {FEED} that can be read ({error.strerror})"
        raise GalleryError(site, reason, "Give the folder that gallery build wrote.") from error
    found = {path: digest for path, digest in files_in(site).items() if path != FEED}
    both = sorted(set(found) & set(feed.files))
    odd = [f"{path} was changed" for path in both if found[path] != feed.files[path]]
    odd += [f"{path} was added" for path in sorted(set(found) - set(feed.files))]
    odd += [f"{path} is missing" for path in sorted(set(feed.files) - set(found))]
    return feed, tuple(odd)


def _site_files(
    frame: Frame, collection: Collection, pictures: dict[str, bytes]
) -> dict[str, bytes]:
    index = index_page(frame, collection.shown, collection.withdrawn, frozenset(pictures))
    files = {"index.html": index.encode("utf-8"), STYLE: style().encode("utf-8")}
    for one in collection.shown:
        files |= _design_files(frame, one, pictures.get(one.asset_id))
    for stone in collection.withdrawn:
        files[_page_of(stone)] = withdrawn_page(frame, stone).encode("utf-8")
    return files


def _design_files(frame: Frame, one: Exhibit, poster: bytes | None) -> dict[str, bytes]:
    folder = f"{DESIGNS}/{one.asset_id}/"
    taken = _taken_along(one.bundle)
    rows = tuple(
        FileRow(path, f"{_FILES}/{path}", len(data), hashlib.sha256(data).hexdigest())
        for path, data in taken.items()
    )
    page = design_page(frame, one, rows, poster=poster is not None)
    files = {f"{folder}{_FILES}/{path}": data for path, data in taken.items()}
    files[_page_of(one)] = page.encode("utf-8")
    files[f"{folder}preview.glb"] = one.bundle.files[PREVIEW]
    if poster is not None:
        files[f"{folder}poster.png"] = poster
    return files


def _taken_along(bundle: Bundle) -> dict[str, bytes]:
    """Return what visitors may take: the bundle without sealed parts first, then each part."""
    public = public_files(bundle)
    whole = Bundle(bundle.manifest_bytes, bundle.manifest, public, bundle.envelopes)
    # The gate lets no public part take these two names.
    return {_BUNDLE: bundle_bytes(whole), "manifest.json": bundle.manifest_bytes, **public}


def _page_of(one: Exhibit | Tombstone) -> str:
    return f"{DESIGNS}/{one.asset_id}/index.html"


def _feed(opening: Opening, collection: Collection) -> dict[str, Any]:
    designs = [
        {
            "asset": one.asset_id,
            "title": one.facts.title,
            "author": one.bundle.manifest.about.author,
            "license": one.bundle.manifest.about.licence,
            "published": one.published,
            "page": _page_of(one),
            "bundle": f"{DESIGNS}/{one.asset_id}/{_FILES}/{_BUNDLE}",
        }
        for one in collection.shown
    ]
    withdrawn = [
        {"asset": stone.asset_id, "since": stone.since or None, "page": _page_of(stone)}
        for stone in collection.withdrawn
    ]
    return {
        "schema": SCHEMA,
        "title": opening.title,
        "issued": opening.now,
        "tool": f"SmileSculpt {metadata.version('smilesculpt')}",
        "designs": designs,
        "withdrawn": withdrawn,
    }

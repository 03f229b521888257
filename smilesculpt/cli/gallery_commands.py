"""Commands for the gallery: build a site from a store, and check one against its signed list."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from calibration.signing import KeyFile, SecretKey, new_key, read_key, write_key_file
from smilesculpt.cli.console import print_json, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.exchange.moments import instant
from smilesculpt.exchange.store import open_present_store
from smilesculpt.gallery.site import Built, Opening, build_gallery, check_gallery

_KEY = "gallery.key"

gallery_app = typer.Typer(
    help="Show published designs as a website that any server can serve.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)


@gallery_app.command("build")
def build(
    store: Annotated[
        Path, typer.Argument(help="Folder of a store: exchange publish --store.", metavar="STORE")
    ],
    out: Annotated[
        Path, typer.Option("--out", help="Folder for the site; an older one is replaced.")
    ] = Path("site"),
    title: Annotated[str, typer.Option(help="Name of the gallery.")] = "True Smiles",
    key: Annotated[
        Path | None,
        typer.Option(
            "--key",
            help=f"Key file that signs the list; without it {_KEY} in the store, made once.",
            metavar="FILE",
        ),
    ] = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Build the site of a store: a page for each design that passes the gate.

    A design is shown if its signature holds, nothing changed, a known licence stands, its wearer
    agrees, and no public part has room for a name. Withdrawn ones leave a tombstone.

    Exit status: 0 built, 1 built with designs withheld, 2 not built.

    Example: smilesculpt gallery build store --out site
    """
    opened = open_present_store(store)
    signer = _key(store / _KEY, key)
    opening = Opening(title.strip() or "True Smiles", signer, instant(datetime.now(UTC)))
    with progress_bar(quiet=quiet or json) as progress:
        built = build_gallery(opened, out, opening, progress=progress)
    if key is None and not (store / _KEY).exists():
        write_key_file(store / _KEY, KeyFile(signer))  # not before there is what it signed
    if json:
        print_json({"schema": "smilesculpt/gallery-build/1", "site": str(out), **_facts(built)})
    else:
        _tell(built, out, quiet=quiet)
    raise typer.Exit(1 if built.collection.withheld else 0)


@gallery_app.command("check")
def check(
    site: Annotated[Path, typer.Argument(help="Folder of a site.", metavar="SITE")],
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Check that a site is as its key signed it: no file changed, added or missing.

    Exit status: 0 as signed, 1 something differs, 2 could not be checked.

    Example: smilesculpt gallery check site
    """
    feed, odd = check_gallery(site)
    if json:
        facts = {"site": str(site), "key": feed.key, "files": len(feed.files), "odd": list(odd)}
        print_json({"schema": "smilesculpt/gallery-check/1", **facts})
    else:
        for line in odd:
            say(line, quiet=quiet)
        words = "differs from what was signed" if odd else "is as it was signed"
        say(f"{site} {words} by {feed.key}: {len(feed.files)} files", quiet=quiet)
    raise typer.Exit(1 if odd else 0)


def _key(own: Path, key: Path | None) -> SecretKey:
    """Return the key that signs the list; a new one where the store has none yet."""
    if key is not None:
        return read_key(key)
    return read_key(own) if own.exists() else new_key()


def _tell(built: Built, out: Path, *, quiet: bool) -> None:
    collection = built.collection
    for one in collection.withheld:
        say(f"Withheld {one.asset_id}", quiet=quiet)
        for reason in one.reasons:
            say(f"  {reason}", quiet=quiet)
    if built.no_posters:
        say(f"Without posters: {built.no_posters}", quiet=quiet)
    n_shown, n_gone = len(collection.shown), len(collection.withdrawn)
    words = f"{n_shown} shown, {len(collection.withheld)} withheld, {n_gone} withdrawn"
    say(f"Built {out}: {words}, {built.n_files} files", quiet=quiet)
    say(f"Look at it: python3 -m http.server --bind 127.0.0.1 --directory {out}", quiet=quiet)


def _facts(built: Built) -> dict[str, Any]:
    collection = built.collection
    return {
        "shown": [{"asset": one.asset_id, "title": one.facts.title} for one in collection.shown],
        "withheld": [
            {"asset": one.asset_id, "reasons": list(one.reasons)} for one in collection.withheld
        ],
        "withdrawn": [
            {"asset": one.asset_id, "since": one.since or None} for one in collection.withdrawn
        ],
        "files": built.n_files,
        "posters": not built.no_posters,
    }

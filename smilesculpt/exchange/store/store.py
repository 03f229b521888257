"""Designs taken in whole after a check, given out, and forgotten when consent ends."""

from dataclasses import dataclass, replace
from pathlib import Path

from calibration.signing import content_id_of_digest
from meshes.readwrite.beside import make_folder
from smilesculpt.casefile.manifest import About, Manifest, manifest_of_bytes
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.folding import State, fold
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.records import Record
from smilesculpt.exchange.store.blobs import Blobs, FolderBlobs
from smilesculpt.exchange.store.database import open_database
from smilesculpt.exchange.store.heads_table import Head, Heads
from smilesculpt.exchange.store.records_table import Records
from smilesculpt.exchange.verifying import Known, verify_bundle

_SEE = "See: smilesculpt exchange verify"


class WithdrawnError(StoreError):
    """The wearer has withdrawn the consent; only the tombstone is left."""


class RefusedError(StoreError):
    """A bundle that does not verify is not taken in."""


@dataclass(frozen=True, slots=True, eq=False)
class Store:
    """Designs of many people.

    Attributes
    ----------
    place : str
    records : Records
    heads : Heads
    blobs : Blobs
    """

    place: str
    records: Records
    heads: Heads
    blobs: Blobs

    def add(self, bundle: Bundle, now: str) -> Head:
        """Take a design in, once it verifies.

        Parameters
        ----------
        bundle : Bundle
        now : str
            ISO 8601, UTC.

        Raises
        ------
        RefusedError
            If it is changed, unsigned or derives from something made up.
        WithdrawnError
            If consent was withdrawn, in the bundle or in what is known here; what the store
            had of it is deleted then.
        """
        found = verify_bundle(bundle, Known(), now)
        is_made_up = any(one.state == "forged" for one in found.derivations)
        if found.signature != "valid" or is_made_up or not found.content.is_intact:
            raise RefusedError(bundle.asset_id, f"{found.verdict}, so not taken in", _SEE)
        for record in readable_records(bundle)[0]:
            self.records.add(record)
        state = self._state(bundle.asset, bundle.manifest, now)
        if state.consent.state != "given":
            self._forget(bundle.asset, bundle.manifest, state)
            raise WithdrawnError(bundle.asset_id, f"consent is {state.consent.state}", _SEE)
        for data in (bundle.manifest_bytes, *bundle.files.values()):
            self.blobs.put(data)
        return self._remember(bundle.asset, bundle.manifest, state)

    def add_record(self, record: Record, now: str) -> Head:
        """Take a further record of a known design in; a withdrawal deletes its parts.

        Raises
        ------
        StoreError
            If the design is not known.
        """
        head = self._require(record.asset)
        self.records.add(record)
        manifest = self._manifest(head)
        state = self._state(record.asset, manifest, now)
        if state.consent.state != "given":
            return self._forget(record.asset, manifest, state)
        return self._remember(record.asset, manifest, state)

    def bundle(self, asset: str, now: str) -> Bundle:
        """Return a design with all its records.

        Parameters
        ----------
        asset : str
            SHA-256 of the manifest.
        now : str

        Raises
        ------
        StoreError
            If it is not known, or its parts are missing or damaged.
        WithdrawnError
            If consent was withdrawn or has expired.
        """
        head = self._require(asset)
        manifest = self._manifest(head)
        state = self._state(asset, manifest, now)
        if head.withdrawn or state.consent.state != "given":
            raise WithdrawnError(content_id_of_digest(asset), "consent was withdrawn", "Let it go.")
        data = self.blobs.get(asset)
        files = {path: self.blobs.get(one.sha256) for path, one in manifest.files.items()}
        bundle = Bundle(data, manifest, files, {})
        return bundle.with_records(*self.records_around(asset))

    def records_around(self, asset: str) -> tuple[Record, ...]:
        """Return the records of a design, and those with which its parents were made."""
        own = self.records.of(asset)
        parents = {r.content["parent_create"] for r in own if r.kind == "derive"}
        creates = [r for r in self.records.creates() if r.record_id in parents]
        around = self.records.of(*(r.asset for r in creates)) if creates else ()
        return (*own, *(r for r in around if r.kind in ("create", "licence")))

    def _state(self, asset: str, manifest: Manifest, now: str) -> State:
        return fold(self.records.of(asset), asset, manifest, now)

    def _require(self, asset: str) -> Head:
        head = self.heads.get(asset)
        if head is None:
            raise StoreError(content_id_of_digest(asset), "the store does not have it", "Pull it.")
        return head

    def _manifest(self, head: Head) -> Manifest:
        if head.withdrawn:
            return Manifest({}, About(author=head.author, wearer=head.wearer))
        return manifest_of_bytes(self.blobs.get(head.asset))

    def _remember(self, asset: str, manifest: Manifest, state: State) -> Head:
        head = Head(
            asset=asset,
            title=manifest.about.title,
            author=manifest.about.author,
            wearer=manifest.about.wearer,
            head=state.holding.head,
            n_moves=state.holding.n_moves,
            contested=bool(state.holding.contested),
            withdrawn=False,
        )
        self.heads.put(head)
        return head

    def _forget(self, asset: str, manifest: Manifest, state: State) -> Head:
        """Delete the parts that no other design has, and leave a tombstone without content."""
        head = replace(self._remember(asset, manifest, state), title="", withdrawn=True)
        self.heads.put(head)
        others = {h.asset for h in self.heads.all() if not h.withdrawn}
        kept = others | {
            one.sha256
            for other in others
            for one in manifest_of_bytes(self.blobs.get(other)).files.values()
        }
        for sha256 in {asset, *(one.sha256 for one in manifest.files.values())} - kept:
            self.blobs.delete(sha256)
        return head


def open_store(folder: Path, *, database: str | None = None) -> Store:
    """Open a store, and make it where there is none.

    Parameters
    ----------
    folder : Path
        For the parts, and for the database without a URL.
    database : str, optional
        URL of a database; SQLite in the folder without it.

    Raises
    ------
    StoreError
        If the database cannot be opened or is of a newer version.
    UnwritableFileError
        If the folder cannot be made.
    """
    make_folder(folder)
    engine = open_database(database or f"sqlite:///{(folder / 'store.db').absolute()}")
    return Store(str(folder), Records(engine), Heads(engine), FolderBlobs(folder / "blobs"))

"""Designs taken in whole after a check, given out, and forgotten when consent ends."""

from dataclasses import dataclass, replace
from pathlib import Path

from calibration.signing import content_id_of_digest
from meshes.readwrite.beside import make_folder
from smilesculpt.casefile.manifest import About, BadManifestError, Manifest, manifest_of_bytes
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.folding import State, fold
from smilesculpt.exchange.reading_records import readable_records
from smilesculpt.exchange.records import Record
from smilesculpt.exchange.references import missing_answers
from smilesculpt.exchange.standing import has_standing, trading_parties, with_standing
from smilesculpt.exchange.store.blobs import Blobs, FolderBlobs
from smilesculpt.exchange.store.database import open_database
from smilesculpt.exchange.store.errors import DamagedError, RefusedError, WithdrawnError
from smilesculpt.exchange.store.heads_table import Head, Heads
from smilesculpt.exchange.store.records_table import Records
from smilesculpt.exchange.verifying import Known, verify_bundle

DATABASE = "store.db"
_SEE = "See: smilesculpt exchange verify"
_ENDING = ("create", "consent", "withdraw")


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
        brought = _brought(bundle)
        known = (*self.records.of(bundle.asset), *brought)
        state = fold(known, bundle.asset, bundle.manifest, now)
        if state.consent.state != "given":
            # Of a design that is refused nothing stays but what ends it.
            self.records.add(*(r for r in brought if r.kind in _ENDING))
            self._forget(bundle.asset, bundle.manifest, state)
            raise WithdrawnError(bundle.asset_id, f"consent is {state.consent.state}", _SEE)
        for data in (bundle.manifest_bytes, *bundle.files.values()):
            self.blobs.put(data)
        self.records.add(*brought)
        return self._remember(bundle.asset, bundle.manifest, state)

    def add_record(self, record: Record, now: str) -> Head:
        """Take a further record of a known design in; a withdrawal deletes its parts.

        Raises
        ------
        StoreError
            If the design is not known.
        RefusedError
            If it is not signed by the one in whose name it speaks, by one who has no say in this
            design, or it answers a record that the store does not have.
        WithdrawnError
            If consent was withdrawn or has expired, and it is no further withdrawal.
        """
        head = self._require(record.asset)
        manifest = self._manifest(head)
        own = self.records.of(record.asset)
        _require_genuine(record)
        self._require_answered(record)
        _require_standing(record, own, manifest.about)
        state = fold((*own, record), record.asset, manifest, now)
        if head.withdrawn or state.consent.state != "given":
            if record.kind != "withdraw":
                gone = content_id_of_digest(record.asset)
                raise WithdrawnError(gone, "its consent has ended", "Let it go.")
            self.records.add(record)
            return self._forget(record.asset, manifest, state)
        self.records.add(record)
        return self._remember(record.asset, manifest, state)

    def withdraw(self, bundle: Bundle, withdrawals: tuple[Record, ...], now: str) -> Head:
        """Forget a design for good; done again, it finishes what was left.

        Where the store never had it, it is remembered as withdrawn and not taken in later.

        Parameters
        ----------
        bundle : Bundle
        withdrawals : tuple of Record
            As the wearer signed them.
        now : str

        Raises
        ------
        RefusedError
            If they do not end the consent.
        """
        own = [r for r in _brought(bundle) if r.asset == bundle.asset]
        state = fold((*own, *withdrawals), bundle.asset, bundle.manifest, now)
        if state.consent.state == "given":
            raise RefusedError(bundle.asset_id, "its consent still stands", _SEE)
        self.records.add(*own, *withdrawals)
        return self._forget(bundle.asset, bundle.manifest, state)

    def damaged(self) -> tuple[str, ...]:
        """Return what the store cannot read any more, a sentence for each design."""
        odd = [f"{name}: its row in the database was changed" for name in self.heads.damaged()]
        for head in self.heads.all():
            try:
                self._manifest(head)
                self.records.of(head.asset)
            except StoreError as error:
                odd.append(str(error))
        return tuple(odd)

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
        outline = self.outline(asset, now)
        parts = outline.manifest.files.items()
        return replace(outline, files={path: self.blobs.get(one.sha256) for path, one in parts})

    def outline(self, asset: str, now: str) -> Bundle:
        """Return a design with all its records and without its parts; raises as `bundle` does."""
        head = self._require(asset)
        manifest = self._manifest(head)
        state = self._state(asset, manifest, now)
        if head.withdrawn or state.consent.state != "given":
            raise WithdrawnError(content_id_of_digest(asset), "consent was withdrawn", "Let it go.")
        bundle = Bundle(self.blobs.get(asset), manifest, {}, {})
        around = with_standing(self.records_around(asset), asset, manifest.about)[0]
        return bundle.with_records(*around)

    def tombstone(self, asset: str) -> tuple[Record, ...]:
        """Return what is told of a design once consent has ended: its wearer's withdrawals.

        Raises
        ------
        StoreError
            If it is not known.
        """
        wearer = self._require(asset).wearer
        gone = (record for record in self.records.of(asset) if record.kind == "withdraw")
        return tuple(record for record in gone if record.signed_by(wearer))

    def records_around(self, asset: str) -> tuple[Record, ...]:
        """Return the records of a design, and those with which its parents were made."""
        own = self.records.of(asset)
        parents = {r.content["parent_create"] for r in own if r.kind == "derive" and r.is_genuine}
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
        try:
            return manifest_of_bytes(self.blobs.get(head.asset))
        except BadManifestError as error:
            raise DamagedError(content_id_of_digest(head.asset), str(error)) from error

    def _require_answered(self, record: Record) -> None:
        own = (*self.records.of(record.asset), record)
        missing = [words for words in missing_answers(own) if record.record_id in words]
        if missing:
            raise RefusedError(
                content_id_of_digest(record.asset), missing[0], "Send that one first."
            )

    def _remember(self, asset: str, manifest: Manifest, state: State) -> Head:
        head = _head(asset, manifest, state)
        self.heads.put(head)
        return head

    def _forget(self, asset: str, manifest: Manifest, state: State) -> Head:
        """Leave a tombstone without content, and delete the parts that no other design has."""
        head = replace(_head(asset, manifest, state), title="", withdrawn=True)
        self.heads.put(head)
        # The records tell the parts too, so that a deletion that was cut off can be finished.
        made = [r for r in self.records.of(asset) if r.kind == "create"]
        signed = {digest for record in made for digest in record.content["files"].values()}
        own = {asset, *(one.sha256 for one in manifest.files.values()), *signed}
        for sha256 in sorted(own - self._parts_of_others()):
            self.blobs.delete(sha256)
        return head

    def _parts_of_others(self) -> set[str]:
        """Return the digests that designs still need; what cannot be read keeps nothing."""
        kept: set[str] = set()
        for head in self.heads.all():
            if head.withdrawn:
                continue
            kept.add(head.asset)
            try:
                kept |= {one.sha256 for one in self._manifest(head).files.values()}
            except StoreError:
                continue
        return kept


def _brought(bundle: Bundle) -> tuple[Record, ...]:
    """Return the records of a bundle by those who have a say in it."""
    return with_standing(readable_records(bundle)[0], bundle.asset, bundle.manifest.about)[0]


def _require_genuine(record: Record) -> None:
    if not record.is_genuine:
        reason = f"the {record.kind} record speaks for {record.speaker}, who did not sign it"
        raise RefusedError(content_id_of_digest(record.asset), reason, "Send what that key signed.")


def _require_standing(record: Record, own: tuple[Record, ...], about: About) -> None:
    if not has_standing(record, about, trading_parties((*own, record), about.author)):
        reason = f"{record.speaker} has no say in it, so that the {record.kind} record says nothing"
        remedy = "Only its author, wearer and those who trade it add records."
        raise RefusedError(content_id_of_digest(record.asset), reason, remedy)


def _head(asset: str, manifest: Manifest, state: State) -> Head:
    return Head(
        asset=asset,
        title=manifest.about.title,
        author=manifest.about.author,
        wearer=manifest.about.wearer,
        head=state.holding.head,
        n_moves=state.holding.n_moves,
        contested=bool(state.holding.contested),
        withdrawn=False,
    )


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
    engine = open_database(database or f"sqlite:///{(folder / DATABASE).absolute()}")
    return Store(str(folder), Records(engine), Heads(engine), FolderBlobs(folder / "blobs"))


def open_present_store(folder: Path) -> Store:
    """Open a store that is there; a mistyped name makes none.

    Raises
    ------
    StoreError
        If there is none, or as `open_store` raises.
    """
    if not (folder / DATABASE).is_file():
        remedy = "Check its name, or make one: smilesculpt exchange publish CASE --store FOLDER"
        raise StoreError(str(folder), f"is no store: it has no {DATABASE}", remedy)
    return open_store(folder)

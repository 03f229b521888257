"""Keys at hand, publishing and verifying; no widgets here."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from calibration.signing import KeyFile, new_key, read_key_file, write_key_file
from gui.casework.results import Results
from gui.flow.flow import Flow
from gui.notices.toast import Message
from gui.words import tr
from meshes.progress import Progress
from smilesculpt.case import Case
from smilesculpt.exchange import (
    Bundle,
    Consent,
    Known,
    Publication,
    Verification,
    publish,
    read_bundle,
    verify_bundle,
    write_bundle,
)
from smilesculpt.exchange.consent import purposes_named
from smilesculpt.exchange.moments import instant
from smilesculpt.exchange.sealing import new_opening


class ShareWork(QObject):
    """Publishes the open case and verifies bundles.

    Signals
    -------
    changed
        Another key, bundle or verification.
    """

    changed = pyqtSignal()

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.keys: dict[str, tuple[str, KeyFile]] = {}
        self.verified: tuple[str, Verification] | None = None
        self._flow = flow

    @property
    def known(self) -> Known:
        """What this person knows: which keys are their own."""
        return Known(own=tuple(key.key.did for _, key in self.keys.values()))

    def take_key(self, role: str, path: Path, *, new: bool) -> None:
        """Read a key file for the "author" or the "wearer", or make one first."""

        def work(progress: Progress) -> KeyFile:
            progress(0.0, tr("Reading the key"))
            if new:
                write_key_file(path, KeyFile(new_key(), new_opening()))
            return read_key_file(path)

        def done(key: KeyFile) -> None:
            self.keys[role] = (path.name, key)
            self.changed.emit()

        self._flow.in_worker(tr("Reading the key"), work, done)

    def same_wearer(self) -> None:
        """Let the author agree as the wearer: it is their own smile."""
        if "author" in self.keys:
            self.keys["wearer"] = self.keys["author"]
            self.changed.emit()

    def publish(self, path: Path, wanted: Publication, purposes: tuple[str, ...]) -> None:
        """Sign the open case as a bundle and write it; then show what it proves."""
        case = self._flow.document.case
        if case is None or "author" not in self.keys or "wearer" not in self.keys:
            return
        author, wearer = self.keys["author"][1], self.keys["wearer"][1]
        issued = now()

        def work(progress: Progress) -> Bundle:
            progress(0.0, tr("Signing the design"))
            consent = Consent(wearer, purposes_named(purposes), issued)
            bundle = publish(case, replace(wanted, issued=issued), author=author, consent=consent)
            progress(0.9, tr("Writing the bundle"))
            write_bundle(path, bundle)
            return bundle

        def done(bundle: Bundle) -> None:
            self._note_published(case, bundle.asset_id)
            words = tr("The signed design was written to {}.").format(path.name)
            self._flow.said.emit(Message(words))
            self._show(path.name, self._checked(bundle))

        self._flow.in_worker(tr("Publishing the design"), work, done)

    def verify(self, path: Path) -> None:
        """Say what is known of a bundle."""

        def work(progress: Progress) -> Verification:
            progress(0.0, tr("Verifying {}").format(path.name))
            return self._checked(read_bundle(path))

        title = tr("Verifying {}").format(path.name)
        self._flow.in_worker(title, work, partial(self._show, path.name))

    def clear(self) -> None:
        """Forget keys and what was verified."""
        self.keys.clear()
        self.verified = None
        self.changed.emit()

    def _checked(self, bundle: Bundle) -> Verification:
        return verify_bundle(bundle, self.known, now())

    def _show(self, name: str, found: Verification) -> None:
        self.verified = (name, found)
        self.changed.emit()

    def _note_published(self, case: Case, asset_id: str) -> None:
        document = self._flow.document
        if document.case is case:
            kept = document.results
            is_current = kept is not None and kept.made_from is case
            results = kept if is_current and kept is not None else Results(case)
            document.set_results(replace(results, published_as=asset_id))


def now() -> str:
    """Return this moment as records write it."""
    return instant(datetime.now(UTC))

"""A published design: its files, its manifest and the records that grew around it."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from calibration.signing import VerificationError, content_id_of_digest
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes
from smilesculpt.casefile.case_file import CASE_PATH
from smilesculpt.casefile.container import packed_plainly
from smilesculpt.casefile.listed_zip import MAX_BYTES, read_listed_zip
from smilesculpt.casefile.manifest import MANIFEST, BadManifestError, Manifest
from smilesculpt.casefile.zip_reader import BadZipError
from smilesculpt.exchange.errors import BundleFileError
from smilesculpt.exchange.records import Record, record_of, united_records

RECORDS = "records/"
RECORD_SUFFIX = ".dsse.json"
MAX_RECORDS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """The parts of a `.smile` file; nothing in it is verified yet.

    Attributes
    ----------
    manifest_bytes : bytes
    manifest : Manifest
    files : dict of str to bytes
        By path, without manifest and records.
    envelopes : dict of str to bytes
        Records by their file name.
    notes : tuple of str
        What is odd about the ZIP around it; empty for one that we wrapped.
    """

    manifest_bytes: bytes
    manifest: Manifest
    files: dict[str, bytes]
    envelopes: dict[str, bytes]
    notes: tuple[str, ...] = ()

    @property
    def asset(self) -> str:
        """SHA-256 of the manifest."""
        return hashlib.sha256(self.manifest_bytes).hexdigest()

    @property
    def asset_id(self) -> str:
        """The name of the design: the content id (CIDv1) of its manifest."""
        return content_id_of_digest(self.asset)

    def with_records(self, *records: Record) -> "Bundle":
        """Return the bundle with more records; two copies of one record become one."""
        added = {}
        for record in united_records(records):
            name = f"{record.record_id}{RECORD_SUFFIX}"
            added[name] = _joined(self.envelopes.get(name), record)
        return replace(self, envelopes=dict(sorted({**self.envelopes, **added}.items())))


def bundle_bytes(bundle: Bundle) -> bytes:
    """Return the bytes of a `.smile` file in which every bit counts."""
    records = {RECORDS + name: data for name, data in bundle.envelopes.items()}
    return _wrapped({MANIFEST: bundle.manifest_bytes, **bundle.files, **records})


def bundle_of_bytes(data: bytes, *, most: int = MAX_BYTES) -> Bundle:
    """Take a `.smile` file apart without trusting it.

    Parameters
    ----------
    data : bytes
    most : int
        To how many bytes it may unpack.

    Raises
    ------
    VerificationError
        If it is no ZIP that can be read in one way, or has no manifest.
    """
    try:
        found = read_listed_zip(data, most=most)
    except (BadZipError, BadManifestError) as error:
        raise VerificationError(f"is damaged: {error}") from error
    files = dict(found.files)
    rewrapped = not found.is_plain or _wrapped({MANIFEST: found.manifest_bytes, **files}) != data
    envelopes = {n.removeprefix(RECORDS): files.pop(n) for n in sorted(files) if _is_record(n)}
    if len(envelopes) > MAX_RECORDS:
        raise VerificationError(f"holds {len(envelopes)} records, more than {MAX_RECORDS}")
    notes = [f"{name} has a wrong checksum" for name in found.faulty]
    if rewrapped and not found.faulty:
        notes.append("wrapped anew by another program: its ZIP headers are not ours")
    return Bundle(found.manifest_bytes, found.manifest, files, envelopes, tuple(notes))


def read_bundle(path: Path) -> Bundle:
    """Read a `.smile` file.

    Raises
    ------
    BundleFileError
        If it is missing, too large, a case that was never published, or damaged beyond telling
        what it holds.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            reason = f"is larger than {MAX_BYTES} bytes"
            raise BundleFileError(path, reason, "Ask for a smaller one.")
        data = plain_bytes(path)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise BundleFileError(path, reason, "Check its name and your rights.") from error
    try:
        bundle = bundle_of_bytes(data)
    except VerificationError as error:
        raise BundleFileError(path, error.reason, "Ask its author for a fresh copy.") from error
    if not bundle.manifest.about.author and CASE_PATH in bundle.files:
        remedy = "Publish it first: smilesculpt exchange publish --help"
        raise BundleFileError(path, "is a case, not a published design", remedy)
    return bundle


def write_bundle(path: Path, bundle: Bundle) -> None:
    """Write a `.smile` file; it is complete or not there.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written.
    """
    write_bytes_beside(path, bundle_bytes(bundle))


def _joined(here: bytes | None, record: Record) -> bytes:
    """Return the envelope of a record with the signatures of the copy that is here too."""
    if here is None:
        return record.envelope
    try:
        found = record_of(here)
    except VerificationError:
        return record.envelope
    if found.record_id != record.record_id:
        return record.envelope
    return united_records((found, record))[0].envelope


def _is_record(name: str) -> bool:
    return name.startswith(RECORDS) and name.endswith(RECORD_SUFFIX)


def _wrapped(files: dict[str, bytes]) -> bytes:
    """Return files in the one order and wrapping that we write: the manifest first."""
    order = sorted(files, key=lambda path: (path != MANIFEST, path))
    return packed_plainly({path: files[path] for path in order})

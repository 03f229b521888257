"""A lesson in a signed `.smile` bundle: packed by its author, opened only if nothing changed."""

from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from calibration.signing import SecretKey, VerificationError
from smilesculpt.casefile.manifest import About, Manifest, listed, manifest_bytes
from smilesculpt.exchange.bundle import Bundle, bundle_of_bytes
from smilesculpt.exchange.crate import CRATE, crate_bytes
from smilesculpt.exchange.records import new_record
from smilesculpt.exchange.verifying import Known, Verification, verify_bundle
from smilesculpt.workshop.errors import LessonError
from smilesculpt.workshop.lesson import Lesson
from smilesculpt.workshop.lesson_file import lesson_of

LESSON_PATH = "lesson/lesson.json"
LICENCE = "CC-BY-4.0"
MAX_BUNDLE_BYTES = 4 << 20

# A lesson agrees to nothing that expires, so its facts are the same at any time.
_ANY_TIME = "1970-01-01T00:00:00Z"
_FRESH = "Ask its author for a fresh copy."


@dataclass(frozen=True, slots=True)
class SignedLesson:
    """A lesson whose every byte its author signed.

    Attributes
    ----------
    lesson : Lesson
    author : str
        The key that signed, as `did:key`; it says nothing about who that is.
    asset_id : str
        The name of the bundle's content.
    """

    lesson: Lesson
    author: str
    asset_id: str


def pack_lesson(data: bytes, source: str, *, key: SecretKey, issued: str) -> Bundle:
    """Return the signed bundle of a lesson.

    Parameters
    ----------
    data : bytes
        Its JSON; kept as it is written.
    source : str
        Where it came from, for errors.
    key : SecretKey
    issued : str
        Now, ISO 8601 in UTC to the second.

    Raises
    ------
    LessonError
        If it is no lesson.
    """
    lesson = lesson_of(data, source)
    about = About(
        title=lesson.title,
        author=key.did,
        licence=LICENCE,
        tool=f"SmileSculpt {metadata.version('smilesculpt')}",
    )
    files = {LESSON_PATH: listed(data, "application/json", "public")}
    crate = crate_bytes(files, about, issued)
    files[CRATE] = listed(crate, "application/ld+json", "public")
    manifest = Manifest(files, about)
    bundle = Bundle(manifest_bytes(manifest), manifest, {LESSON_PATH: data, CRATE: crate}, {})
    said = {"author": key.did, "issued": issued}
    digests = {path: one.sha256 for path, one in files.items()}
    create = {**said, "files": digests, "openings": {}}
    licence = {**said, "license": LICENCE, "print_terms": ""}
    return bundle.with_records(
        new_record("create", bundle.asset, create, key),
        new_record("licence", bundle.asset, licence, key),
    )


def read_lesson(path: Path) -> SignedLesson:
    """Read a lesson from a `.smile` file of anybody.

    Raises
    ------
    LessonError
        If it cannot be read, was changed after signing, or holds no lesson.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BUNDLE_BYTES + 1)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise LessonError(str(path), reason, "See: smilesculpt workshop list") from error
    return signed_lesson_of(data, str(path))


def signed_lesson_of(data: bytes, source: str) -> SignedLesson:
    """Return the lesson in the bytes of a bundle; raises as `read_lesson` does."""
    if len(data) > MAX_BUNDLE_BYTES:
        raise LessonError(source, f"is larger than {MAX_BUNDLE_BYTES} bytes", _FRESH)
    try:
        bundle = bundle_of_bytes(data)
    except VerificationError as error:
        raise LessonError(source, error.reason, _FRESH) from error
    facts = verify_bundle(bundle, Known(), _ANY_TIME)
    _require_signed(facts, source)
    if facts.signer is None or LESSON_PATH not in bundle.files:
        raise LessonError(source, "holds no lesson", "See: smilesculpt workshop list")
    return SignedLesson(lesson_of(bundle.files[LESSON_PATH], source), facts.signer, facts.asset_id)


def _require_signed(facts: Verification, source: str) -> None:
    if facts.signature != "valid":
        reason = f"its signature is {facts.signature}, so anybody may have written it"
        raise LessonError(source, reason, _FRESH)
    # How the ZIP around it is wrapped may differ: what counts are the parts and their digests.
    odd = (*facts.content.changed, *facts.content.added, *facts.content.missing)
    if odd:
        raise LessonError(source, f"was changed after it was signed ({odd[0]})", _FRESH)

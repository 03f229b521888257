"""The files of a container from a stranger: the manifest first, then what it lists.

What a manifest does not list, or lists with another size, is still told, so that a vandal's work
can be shown; but it is not unpacked where that would cost more than the container itself.
"""

from dataclasses import dataclass

from smilesculpt.casefile.manifest import MANIFEST, Manifest, manifest_of_bytes
from smilesculpt.casefile.zip_reader import Archive, BadZipError, open_zip

MAX_BYTES = 512 << 20
"""Most that a bundle unpacks to; ten times a whole arch with its scan and parts."""

_MOST_MANIFEST = 8 << 20
_MOST_UNLISTED = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class ListedZip:
    """A container that was taken apart; nothing in it is verified yet.

    Attributes
    ----------
    manifest_bytes : bytes
    manifest : Manifest
    files : dict of str to bytes
        By path, without the manifest.
    faulty : tuple of str
        Names of files whose checksum is wrong.
    is_plain : bool
        Whether every file stands in it as it is, uncompressed.
    """

    manifest_bytes: bytes
    manifest: Manifest
    files: dict[str, bytes]
    faulty: tuple[str, ...]
    is_plain: bool


def read_listed_zip(data: bytes, *, most: int = MAX_BYTES) -> ListedZip:
    """Take a container apart.

    Parameters
    ----------
    data : bytes
    most : int
        To how many bytes it may unpack.

    Raises
    ------
    BadZipError
        If it is no ZIP that can be read in one way only, or would unpack to more than its
        manifest lists.
    BadManifestError
        If its manifest is missing or damaged.
    """
    archive = open_zip(data, most=most)
    head, head_is_sound = _manifest(archive)
    manifest = manifest_of_bytes(head)
    names = [name for name in archive.members if name != MANIFEST]
    for name in names:
        _require_listed(archive, name, manifest)
    read = {name: archive.unpacked(name) for name in names}
    faulty = [] if head_is_sound else [MANIFEST]
    faulty += [name for name, (_, is_sound) in read.items() if not is_sound]
    files = {name: body for name, (body, _) in read.items()}
    is_plain = all(member.is_plain for member in archive.members.values())
    return ListedZip(head, manifest, files, tuple(faulty), is_plain)


def _manifest(archive: Archive) -> tuple[bytes, bool]:
    member = archive.members.get(MANIFEST)
    if member is None:
        return b"", True
    if member.size > _MOST_MANIFEST:
        raise BadZipError(f"its manifest claims {member.size} bytes, more than {_MOST_MANIFEST}")
    return archive.unpacked(MANIFEST)


def _require_listed(archive: Archive, name: str, manifest: Manifest) -> None:
    """Refuse to unpack what the manifest does not announce; a plain copy unpacks to itself."""
    member, listed = archive.members[name], manifest.files.get(name)
    if member.is_plain:
        return
    if listed is None and member.size > _MOST_UNLISTED:
        raise BadZipError(f"{name!r} would unpack to {member.size} bytes and is not listed")
    if listed is not None and member.size > listed.size + _MOST_UNLISTED:
        raise BadZipError(
            f"{name!r} would unpack to {member.size} bytes, and {listed.size} are listed"
        )

"""No public part may name a person, a file of theirs or their scan: the output is searched.

Names survive in headers: STL comments, glTF extras, titles. Meshes are written anew by our own
writers, which leave none; this module looks at what came out all the same.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from meshes.readwrite.source import OWN_COMMENT
from smilesculpt.case import Case
from smilesculpt.casefile.container import Entry
from smilesculpt.casefile.manifest import About
from smilesculpt.edits import SetAntagonist
from smilesculpt.exchange.errors import LeakError
from smilesculpt.sculpting.other_jaws import digests_of_other_jaws

GLB, STL, JSON = "model/gltf-binary", "model/stl", "application/json"
_N_HEADER = 80  # STL
_SHORTEST = 3
_WORD = re.compile(r"[^\W_]+")
# Words of the trade and of our own formats, which name nobody.
_TRADE = (
    "arch case crown crowns demo dental design final jaw lower mandible maxilla maxillary "
    "mandibular model new sample scan scanned smile smiles smilesculpt teeth test tooth upper "
    "waxup the and for with stl ply obj off glb 3mf vtp"
)
_FORMATS = (
    "accessors array asset attributes buffer bufferview buffers bufferviews byte bytelength "
    "byteoffset color componenttype count generator indices keep length change own material "
    "materials max mesh meshes metallicfactor min modified name node nodes normalized "
    "pbrmetallicroughness percentage position primitives proportion published roughnessfactor "
    "scalar scene scenes schema target type vec3 vec4 version wishes"
)
_NEUTRAL = frozenset((*_TRADE.split(), *_FORMATS.split()))
# Where glTF has room for words and links that a picture does not need.
_ROOM_IN_GLTF = {"extras", "copyright", "uri", "extensions", "images"}


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not appear in public.

    Attributes
    ----------
    words : frozenset of str
        Lower case; single words of names.
    phrases : tuple of str
        Lower case; whole names and digests.
    """

    words: frozenset[str]
    phrases: tuple[str, ...]


def secrets_of(case: Case) -> Secrets:
    """Return the names and digests in a case that could lead to its wearer."""
    names, digests = [case.name, case.source.file_name], [case.source.sha256, case.scan.digest()]
    # The history holds jaws that were let go, too.
    chosen = [edit.antagonist for edit in case.edits if isinstance(edit, SetAntagonist)]
    names += [jaw.source.file_name for jaw in (*chosen, case.antagonist) if jaw is not None]
    digests += digests_of_other_jaws(case)
    words = {word for name in names for word in _words(name)}
    told = frozenset(w for w in words - _NEUTRAL if len(w) >= _SHORTEST)
    whole = [name.casefold() for name in names if told & set(_words(name))]
    return Secrets(told, (*whole, *digests))


def require_clean_words(about: About, secrets: Secrets) -> None:
    """Refuse a title or terms with a word of the case's name or file.

    Raises
    ------
    LeakError
        Naming the field and the word.
    """
    for part, text in (("the title", about.title), ("the print terms", about.print_terms)):
        found = sorted(secrets.words & set(_words(text)))
        if found:
            raise LeakError(part, f"the word {found[0]!r} of the case's name or file")


def require_clean(entries: Iterable[Entry], secrets: Secrets) -> None:
    """Refuse public files that carry a name, a digest of the scan, or room for either.

    Raises
    ------
    LeakError
        Naming the file and what it shows.
    """
    for entry in entries:
        if entry.privacy == "public":
            _require_clean(entry, secrets)


def _require_clean(entry: Entry, secrets: Secrets) -> None:
    text = _text_in(entry).casefold()
    for phrase in secrets.phrases:
        if phrase in text:
            raise LeakError(entry.path, "the name or the digest of the scan")
    found = sorted(secrets.words & set(_words(text)))
    if found:
        raise LeakError(entry.path, f"the word {found[0]!r} of the case's name or file")


def _text_in(entry: Entry) -> str:
    """Return all words in a file, once its format has no other room for them."""
    if entry.media_type == GLB:
        return _text_in_glb(entry)
    if entry.media_type == STL:
        if entry.data[:_N_HEADER] != OWN_COMMENT.ljust(_N_HEADER, b" "):
            raise LeakError(entry.path, "a header that is not ours")
        return ""
    if entry.media_type == JSON:
        return entry.data.decode("utf-8")
    raise LeakError(entry.path, f"a file of the unknown kind {entry.media_type}")


def _text_in_glb(entry: Entry) -> str:
    length = int.from_bytes(entry.data[12:16], "little")
    text = entry.data[20 : 20 + length].decode("utf-8")
    found = sorted(_ROOM_IN_GLTF & set(_keys(json.loads(text))))
    if found:
        raise LeakError(entry.path, f"the glTF field {found[0]!r}")
    return text


def _keys(node: object) -> Iterable[str]:
    if isinstance(node, dict):
        yield from node
        for child in node.values():
            yield from _keys(child)
    elif isinstance(node, list):
        for child in node:
            yield from _keys(child)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]

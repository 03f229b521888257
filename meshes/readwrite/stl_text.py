"""STL as text: loose triangles, read and welded in pieces."""

import hashlib
import re
from collections.abc import Iterator

import numpy as np

from meshes.arrays import AnyArray
from meshes.readwrite._facet_kernels import BROKEN, FULL, PADDING, SHORT, parse_facets
from meshes.readwrite.numbers import NotANumberError, set_hard
from meshes.readwrite.source import MAX_FACES, Opened, Parsed, Source
from meshes.readwrite.weld import Welding, likely_vertices

_FACES_AT_ONCE = 1_024
_PIECE = 131_072  # bytes; what is made of them fits the processor's own memory, too
_USUAL_FACET = 250  # bytes of text
_END = re.compile(rb"\bendsolid\b", re.I)


def read_stl_text(file: Opened) -> tuple[Parsed, str]:
    """Read `solid ... endsolid` text, one or several solids, as one mesh; and its digest.

    It is read in pieces, as sound files can be. Where anything is odd, it is read whole, from
    the start, to say what.
    """
    pieces = Pieces(file)
    try:
        parsed = _joined(pieces, file)
    except NotANumberError:
        parsed = None
    if parsed is not None:
        return parsed, pieces.sha256
    source = file.whole()
    return read_text_stl(source), source.sha256


def _joined(pieces: "Pieces", file: Opened) -> Parsed | None:
    """Return what the pieces hold, or None where they are no sound text."""
    welding = Welding(np.float64, likely_vertices(file.size // _USUAL_FACET))
    faces, n_faces = [], 0
    for corners in pieces:
        file.progress(0.8 * min(pieces.done / file.size, 1.0), "Reading and joining triangles")
        faces.append(welding.numbers(corners))
        n_faces += len(corners)
        if n_faces > MAX_FACES:
            return None
    is_sound = pieces.is_complete and n_faces > 0
    return Parsed(welding.vertices(), np.concatenate(faces)) if is_sound else None


class Pieces:
    """Triangles of STL text, piece by piece, as far as the text is sound.

    Parameters
    ----------
    file : Opened

    Attributes
    ----------
    done : int
        Bytes read so far.
    is_complete : bool
        Whether the text was sound up to its end, and an `endsolid` came; known after the last.
    sha256 : str
        Digest of the file, hexadecimal; known with it.
    """

    def __init__(self, file: Opened) -> None:
        self.done = 0
        self.is_complete = False
        self.sha256 = ""
        self._file = file
        self._text = np.zeros(_PIECE + PADDING, np.uint8)
        self._words = _words(self._text)

    def __iter__(self) -> Iterator[AnyArray]:
        """Give corners (k, 3, 3); each piece is gone when the next comes.

        Raises
        ------
        NotANumberError
        """
        code, has_end, status, stop, at = hashlib.sha256(), False, SHORT, 0, 0
        corners, hard = np.empty((_FACES_AT_ONCE, 9)), np.empty((9 * _FACES_AT_ONCE, 3), np.int64)
        data = self._text.data
        self._file.rewind()
        while status in (SHORT, FULL):
            if status == SHORT:
                if stop == _PIECE and at == 0:
                    return  # one facet, or one name, longer than a piece
                data[: stop - at] = bytes(data[at:stop])
                first, at = stop - at, 0
                stop = first + self._file.fill(data[first:_PIECE])
                code.update(data[first:stop])
                self._text[stop : stop + PADDING] = 0
                self.done += stop - first
            place = (self._text, self._words, at, stop, True, stop == _PIECE)
            n_faces, n_hard, at, status, ends = parse_facets(*place, corners, hard)
            set_hard(data, corners.reshape(-1), hard[:n_hard])
            has_end |= ends
            yield corners[:n_faces].reshape(-1, 3, 3)
        self.is_complete = status != BROKEN and has_end
        self.sha256 = code.hexdigest()


def _words(text: AnyArray) -> AnyArray:
    """Return the eight bytes from each place on as one number; the lowest is the first."""
    return np.ndarray((len(text) - 7,), "<u8", text.data, strides=(1,))


def read_text_stl(source: Source) -> Parsed:
    """Read the text whole; say which line is wrong."""
    if not _END.search(source.data[-1024:]) and not _END.search(source.data):
        raise source.damaged("the STL text ends without 'endsolid'")
    welding = Welding(np.float64, likely_vertices(len(source.data) // _USUAL_FACET))
    faces, n_faces = [], 0
    for corners, at in _facets(source):
        source.progress(0.4 + 0.4 * at / len(source.data), "Reading and joining triangles")
        faces.append(welding.numbers(corners))
        n_faces += len(corners)
        source.require_faces(n_faces)
    if not n_faces:
        raise source.no_faces()
    return Parsed(welding.vertices(), np.concatenate(faces))


def _facets(source: Source) -> Iterator[tuple[AnyArray, int]]:
    """Give corners (k, 3, 3) and the position behind them, piece by piece."""
    text, no_words = np.frombuffer(source.data, np.uint8), _words(np.zeros(16, np.uint8))
    corners, hard = np.empty((_FACES_AT_ONCE, 9)), np.empty((9 * _FACES_AT_ONCE, 3), np.int64)
    at, status = 0, FULL
    while status == FULL:
        place = (text, no_words, at, len(text), False, False)
        n_faces, n_hard, at, status, _ = parse_facets(*place, corners, hard)
        try:
            set_hard(source.data, corners.reshape(-1), hard[:n_hard])
        except NotANumberError as error:
            raise source.damaged(f"a coordinate in the STL text is wrong: {error}") from error
        yield corners[:n_faces].reshape(-1, 3, 3), at
    if status == BROKEN:
        line = source.data.count(b"\n", 0, at) + 1
        raise source.damaged(f"line {line} is not a complete facet of an STL text")

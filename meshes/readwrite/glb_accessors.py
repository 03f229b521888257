"""The arrays inside a GLB file, each checked against the bytes that are there."""

import numpy as np

from meshes.arrays import AnyArray, Vertices
from meshes.readwrite.json_tree import MalformedError, Node

_KINDS = {5120: "<i1", 5121: "<u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
_INDEX_KINDS = (5121, 5123, 5125)
_WIDTHS = {"SCALAR": 1, "VEC3": 3}
_LARGEST = {"i1": 127.0, "u1": 255.0, "i2": 32767.0, "u2": 65535.0}


class Buffers:
    """The accessors of a scene over the one binary chunk of its file."""

    def __init__(self, tree: Node, binary: bytes) -> None:
        self._accessors = tree.items("accessors")
        self._views = tree.items("bufferViews")
        self._buffers = tree.items("buffers")
        self._binary = binary

    def accessor(self, index: int) -> Node:
        """Return the description of an array."""
        if index >= len(self._accessors):
            raise MalformedError(f"it names accessor {index} of {len(self._accessors)}")
        return self._accessors[index]

    def count(self, index: int) -> int:
        """Return how many rows an array has."""
        count = self.accessor(index).count("count")
        # Each row takes at least a byte of the file.
        if count > len(self._binary):
            raise MalformedError(
                f"an accessor claims {count:,} rows in {len(self._binary):,} bytes"
            )
        return count

    def array(self, index: int, form: str) -> AnyArray:
        """Return an array, shape (count, width), without a copy.

        Raises
        ------
        MalformedError
            If it has another form, is sparse, or reaches outside its bytes.
        """
        accessor, count = self.accessor(index), self.count(index)
        kind = _KINDS.get(accessor.count("componentType"))
        if accessor["type"].text() != form or kind is None:
            raise MalformedError(f"{accessor.name} is no {form} of a known type")
        if "sparse" in accessor or "bufferView" not in accessor:
            raise MalformedError(f"{accessor.name} is sparse or has no data; export it plainly")
        data, stride = self._view(accessor.count("bufferView"))
        start, width = accessor.count("byteOffset", 0), _WIDTHS[form]
        size = np.dtype(kind).itemsize * width
        stride = stride or size
        if stride < size or (count and start + stride * (count - 1) + size > len(data)):
            raise MalformedError(f"{accessor.name} reaches outside its {len(data):,} bytes")
        if not count:
            return np.empty((0, width), kind)
        steps = (stride, np.dtype(kind).itemsize)
        return np.ndarray((count, width), kind, data, start, steps)

    def _view(self, index: int) -> tuple[memoryview, int]:
        if index >= len(self._views):
            raise MalformedError(f"it names bufferView {index} of {len(self._views)}")
        view = self._views[index]
        number = view.count("buffer")
        if number or not self._buffers or "uri" in self._buffers[0]:
            raise MalformedError(f"{view.name} lies outside the file, where nothing is read")
        start, length = view.count("byteOffset", 0), view.count("byteLength")
        if start + length > len(self._binary):
            raise MalformedError(f"{view.name} reaches outside its buffer")
        stride = view.count("byteStride", 0)
        return memoryview(self._binary)[start : start + length], stride


def positions(buffers: Buffers, index: int) -> Vertices:
    """Return points, scaled where they are stored as normalised whole numbers."""
    points = buffers.array(index, "VEC3")
    accessor = buffers.accessor(index)
    if points.dtype.str[1:] not in ("f4", *_LARGEST):
        raise MalformedError(f"{accessor.name} holds no points")
    if points.dtype.kind == "f" or not accessor.flag("normalized"):
        with np.errstate(invalid="ignore"):  # a signalling NaN; refused later, with its place
            return points.astype(np.float64)
    return np.maximum(points / _LARGEST[points.dtype.str[1:]], -1.0)


def indices(buffers: Buffers, index: int) -> AnyArray:
    """Return vertex indices, shape (k,), int64."""
    if buffers.accessor(index).count("componentType") not in _INDEX_KINDS:
        raise MalformedError(f"{buffers.accessor(index).name} holds no indices")
    return buffers.array(index, "SCALAR").reshape(-1).astype(np.int64)

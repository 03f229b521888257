"""3MF: a ZIP of XML models with a unit, parts made of parts, and a list of what to build."""

import numpy as np

from meshes.arrays import Matrix
from meshes.readwrite.archive import Archive
from meshes.readwrite.json_tree import MalformedError
from meshes.readwrite.placing import Placed, combined, joined
from meshes.readwrite.source import Parsed, Source
from meshes.readwrite.threemf_model import Model, Use, read_model
from meshes.readwrite.xml_events import parse_xml

# Our name for a unit, and how many of it theirs is.
_UNITS = {
    "micron": ("um", 1.0),
    "millimeter": ("mm", 1.0),
    "centimeter": ("cm", 1.0),
    "inch": ("inch", 1.0),
    "foot": ("inch", 12.0),
    "meter": ("m", 1.0),
}
_MODEL_TYPE = "/3dmodel"
_MOST_USES = 20_000
_DEEPEST = 64

_Way = tuple[tuple[str, str], ...]
"""The parts that a part stands in, outermost first: model and id of each."""


def read_3mf(source: Source) -> Parsed:
    """Read what the model builds: every item with its components placed.

    Colours, materials, supports' roles and print settings are left out.
    """
    try:
        package = _Package(source)
        vertices, faces = joined(package.parts())
        unit, factor = package.unit
    except MalformedError as error:
        raise source.damaged(f"the 3MF file is not as its format prescribes: {error}") from error
    return Parsed(vertices if factor == 1.0 else vertices * factor, faces, unit)


class _Package:
    """The models of one file, read when first needed."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._archive = Archive(source.data)
        self._models: dict[str, Model] = {}
        self._root = self._root_name()

    @property
    def unit(self) -> tuple[str, float]:
        """Our unit, and how many of it the file's is."""
        name = self._model(self._root).unit
        if name not in _UNITS:
            raise MalformedError(f"its unit is '{name[:30]}'")
        return _UNITS[name]

    def parts(self) -> list[Placed]:
        """Return every mesh of the build with the motion that places it."""
        root = self._model(self._root)
        parts: list[Placed] = []
        waiting: list[tuple[Use, Matrix, str, _Way]] = [
            (use, np.eye(4), self._root, ()) for use in reversed(root.build)
        ]
        n_uses = n_points = n_faces = 0
        while waiting:
            use, outer, inside, above = waiting.pop()
            key = (use.path or inside, use.object_id)
            n_uses += 1
            way = (*above, key)
            if key in above or len(way) > _DEEPEST or n_uses > _MOST_USES:
                raise MalformedError("its components are part of themselves, or too many")
            part = self._model(key[0]).part(use.object_id)
            motion = combined(outer, use.motion)
            n_points += len(part.vertices)
            n_faces += len(part.faces)
            self._source.require_faces(max(n_points, n_faces))
            if len(part.faces):
                parts.append((part.vertices, part.faces, motion))
            waiting += [(one, motion, key[0], way) for one in reversed(part.uses)]
        return parts

    def _model(self, name: str) -> Model:
        if name not in self._models:
            self._source.progress(0.5, "Reading the model")
            self._models[name] = read_model(self._archive.read(name))
        return self._models[name]

    def _root_name(self) -> str:
        if "_rels/.rels" not in self._archive.names:
            raise MalformedError("this ZIP archive is no 3MF: it says nowhere what it holds")
        found: list[str] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "Relationship" and attributes.get("Type", "").endswith(_MODEL_TYPE):
                found.append(attributes.get("Target", ""))

        parse_xml(self._archive.read("_rels/.rels"), start)
        if not found:
            raise MalformedError("it names no model")
        return found[0]

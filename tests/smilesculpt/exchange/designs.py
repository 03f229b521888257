"""Small designs and people for the tests of the exchange."""

from dataclasses import dataclass

import numpy as np

from calibration.signing import KeyFile, key_of_seed
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import Label, Orient, Reshape
from smilesculpt.exchange import Consent, Publication
from smilesculpt.exchange.sealing import new_opening
from smilesculpt.wishes import Wishes

NOW = "2026-03-01T12:00:00Z"


@dataclass(frozen=True)
class People:
    """Four people with keys of their own."""

    ada: KeyFile
    ben: KeyFile
    cho: KeyFile
    vandal: KeyFile


def four_people():
    keys = [KeyFile(key_of_seed(bytes([k] * 32)), new_opening()) for k in range(4)]
    return People(*keys)


def teeth_mesh():
    """Two balls for 11 and 21 and one for gum; enough for a case."""
    parts = [icosphere(4.0, 1) for _ in range(3)]
    vertices = [p.vertices + np.array([9.0 * (1 - k), 0.0, 0.0]) for k, p in enumerate(parts)]
    n = parts[0].n_vertices
    faces = np.concatenate([p.faces + k * n for k, p in enumerate(parts)])
    labels = np.repeat(np.array([11, 21, 0], np.int16), n)
    return Mesh(np.concatenate(vertices), faces.astype(np.int32)), labels


def designed_case(name="Doe Jane", touched=(11,)):
    mesh, labels = teeth_mesh()
    source = ScanSource("doe_jane_1970.stl", "stl", mesh.digest(), "mm", "size")
    case = Case(name, source, mesh)
    case = apply_edit(case, Orient(Orientation("upper", np.eye(4), 0.9)))
    dentition = Dentition("upper", labels, (Tooth(11, 0.9), Tooth(21, 0.8)))
    case = apply_edit(case, Label(dentition))
    index = np.flatnonzero(np.isin(labels, touched)).astype(np.int32)
    wishes = Wishes(teeth=touched, length_change=0.3)
    moved = case.surface.vertices[index] - [0.0, 0.0, 0.3]
    return apply_edit(case, Reshape("design", "longer", index, moved, wishes))


def publication(title="Elysium", licence="CC-BY-4.0", **more):
    return Publication(title, licence, NOW, **more)


def agreed(wearer, *purposes):
    everything = ("designed-crowns", "all-crowns", "identifying-crowns", "sealed-scan", "parts")
    chosen = frozenset(purposes or everything)
    return Consent(wearer, chosen, NOW)

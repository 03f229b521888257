"""Designs of invented people, made without a person's data."""

import io
from dataclasses import replace

import numpy as np

from calibration.signing import KeyFile, key_of_seed
from meshes.mesh import Mesh
from meshes.readwrite.write_glb import write_glb
from smilesculpt.case import apply_edit
from smilesculpt.casefile.manifest import About, Manifest, listed, manifest_bytes
from smilesculpt.edits import Reshape
from smilesculpt.exchange import Bundle, Consent, Publication, publish
from smilesculpt.exchange.founding import founding_records
from smilesculpt.exchange.sealing import new_opening

NOW = "2026-03-01T12:00:00Z"
LATER = "2026-03-05T09:00:00Z"
KINDS = {"glb": "model/gltf-binary", "stl": "model/stl", "json": "application/json"}
FRONT = (13, 12, 11, 21, 22, 23)
SPITEFUL = 'Harbour </title><script>alert(1)</script> "onload="'


def key(number):
    return KeyFile(key_of_seed(bytes([number] * 32)), new_opening())


MAKER, WEARER, REMIXER, VANDAL, CURATOR = (key(number) for number in range(1, 6))


def designed(case, length=0.4):
    """Lengthen the front teeth without a rule: quick, and enough for a gallery."""
    labels = case.dentition.labels
    index = np.flatnonzero(np.isin(labels, FRONT)).astype(np.int32)
    moved = case.surface.vertices[index] - [0.0, 0.0, length]
    return apply_edit(case, Reshape("design", "longer", index, moved))


def published(case, title, *, author=MAKER, purposes=("designed-crowns",), **more):
    purposes = frozenset((*purposes, "identifying-crowns"))
    consent = Consent(WEARER, purposes, NOW, more.pop("expires", None))
    wanted = Publication(title, more.pop("licence", "CC-BY-4.0"), NOW, **more)
    return publish(case, wanted, author=author, consent=consent)


def with_file(bundle, path, data):
    """Return the bundle with one part exchanged, unsigned."""
    return replace(bundle, files={**bundle.files, path: data})


def forged(files, *, media_types=None, maker=VANDAL):
    """Return a bundle of any public files, signed by its maker, who also agrees as the wearer."""
    types = {path: KINDS.get(path.rsplit(".", 1)[-1], "") for path in files} | (media_types or {})
    entries = {path: listed(data, types[path], "public") for path, data in files.items()}
    name = maker.key.did
    about = About(title="Forged", author=name, wearer=name, licence="CC-BY-4.0", tool="Other 1")
    manifest = Manifest(entries, about)
    bundle = Bundle(manifest_bytes(manifest), manifest, dict(sorted(files.items())), {})
    consent = Consent(maker, frozenset(("designed-crowns", "parts")), NOW)
    records = founding_records(bundle, {}, author=maker.key, consent=consent, parents=())
    return bundle.with_records(*records)


def crown_files(crowns):
    """Return the public files of crowns given as vertices (n, 3), three in a row a face, mm."""
    meshes = {
        fdi: Mesh(np.asarray(points, np.float64), _triangles(len(points)))
        for fdi, points in crowns.items()
    }
    files = {f"design/crowns/{fdi}.glb": glb(mesh, f"tooth {fdi}") for fdi, mesh in meshes.items()}
    both = np.concatenate([mesh.vertices for mesh in meshes.values()])
    return {**files, "preview/smile.glb": glb(Mesh(both, _triangles(len(both))), "crowns")}


def glb(mesh, name):
    file = io.BytesIO()
    write_glb(file, mesh, None, name, normals=np.tile([0.0, 0.0, 1.0], (mesh.n_vertices, 1)))
    return file.getvalue()


def _triangles(n_vertices):
    return np.arange(n_vertices, dtype=np.int32).reshape(-1, 3)

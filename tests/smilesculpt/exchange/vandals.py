"""What vandals do to bundles."""

import io
import json
from dataclasses import replace

import numpy as np

from calibration.signing.strict_json import canonical
from meshes.readwrite.write_glb import write_glb
from smilesculpt.casefile.manifest import Manifest, listed, manifest_bytes
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.crowns import all_crowns, joined
from smilesculpt.exchange.publishing import PREVIEW, crown_path
from smilesculpt.exchange.records import new_record
from tests.smilesculpt.exchange.designs import NOW


def glb(mesh):
    file = io.BytesIO()
    write_glb(file, mesh, None, "crowns")
    return file.getvalue()


def with_files(bundle, **changes):
    """Change parts and nothing else; a path's dots and slashes are spelled by the caller."""
    return replace(bundle, files={**bundle.files, **changes})


def moved_crown(case, fdi, by):
    """Return the crown and the preview with one tooth moved along y, mm."""
    crowns = []
    for crown in all_crowns(case):
        mesh = crown.mesh
        if crown.fdi == fdi:
            mesh = mesh.with_vertices(mesh.vertices + np.array([0.0, by, 0.0]))
        crowns.append(replace(crown, mesh=mesh))
    moved = next(crown for crown in crowns if crown.fdi == fdi)
    return {crown_path(fdi): glb(moved.mesh), PREVIEW: glb(joined(tuple(crowns)))}


def relisted(bundle, files, **about):
    """Change parts and the manifest with them, so that every digest fits again."""
    entries = dict(bundle.manifest.files)
    for path, data in files.items():
        entries[path] = listed(data, "model/gltf-binary", "public")
    manifest = Manifest(entries, replace(bundle.manifest.about, **about))
    data = manifest_bytes(manifest)
    return Bundle(data, manifest, {**bundle.files, **files}, dict(bundle.envelopes))


def signed_anew(bundle, key, author):
    """Sign a create record for a changed bundle."""
    files = {path: one.sha256 for path, one in bundle.manifest.files.items()}
    content = {"author": author, "issued": NOW, "files": files, "openings": {}}
    return bundle.with_records(new_record("create", bundle.asset, content, key))


def with_envelope(bundle, name, change):
    """Change the JSON of one envelope."""
    document = json.loads(bundle.envelopes[name])
    change(document)
    return replace(bundle, envelopes={**bundle.envelopes, name: canonical(document)})

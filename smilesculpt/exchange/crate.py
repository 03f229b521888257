"""The description of a bundle for other archives: RO-Crate 1.2, generated, never read back.

RO-Crate Metadata Specification 1.2, sections "Root Data Entity" and "Data Entities".
"""

from typing import Any

from calibration.signing.strict_json import canonical
from smilesculpt.casefile.manifest import About, Listed
from smilesculpt.exchange.licences import licence_url

CRATE = "ro-crate-metadata.json"
_SPECIFICATION = "https://w3id.org/ro/crate/1.2"


def crate_bytes(files: dict[str, Listed], about: About, issued: str) -> bytes:
    """Return the RO-Crate of some files; people appear as keys, never by name.

    Parameters
    ----------
    files : dict of str to Listed
        Everything but the crate itself and the manifest.
    about : About
    issued : str
        When it is published, ISO 8601.
    """
    graph = [
        {
            "@id": CRATE,
            "@type": "CreativeWork",
            "about": {"@id": "./"},
            "conformsTo": {"@id": _SPECIFICATION},
        },
        _root(files, about, issued),
        *(_file(path, files[path], about) for path in sorted(files)),
        *_context(about),
    ]
    return canonical({"@context": f"{_SPECIFICATION}/context", "@graph": graph})


def _root(files: dict[str, Listed], about: About, issued: str) -> dict[str, Any]:
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": about.title,
        "description": f"A smile design made with {about.tool}. {about.print_terms}".strip(),
        "datePublished": issued,
        "license": {"@id": licence_url(about.licence)},
        "author": {"@id": about.author},
        "hasPart": [{"@id": path} for path in sorted(files)],
    }
    if about.parents:
        root["isBasedOn"] = [{"@id": f"ipfs://{parent}"} for parent in about.parents]
    return root


def _file(path: str, listed: Listed, about: About) -> dict[str, Any]:
    return {
        "@id": path,
        "@type": "File",
        "name": path,
        "encodingFormat": listed.media_type,
        "contentSize": str(listed.size),
        "sha256": listed.sha256,
        "author": {"@id": about.author},
        "license": {"@id": licence_url(about.licence)},
    }


def _context(about: About) -> list[dict[str, Any]]:
    parents = [
        {"@id": f"ipfs://{parent}", "@type": "CreativeWork", "name": f"Design {parent}"}
        for parent in about.parents
    ]
    licence = {"@id": licence_url(about.licence), "@type": "CreativeWork", "name": about.licence}
    return [{"@id": about.author, "@type": "Person", "name": "A key"}, licence, *parents]

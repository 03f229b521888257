"""A case becomes a bundle: crowns for everyone, the scan sealed, signed by its author.

Nothing leaves without the wearer's own signature under what they agree to: an arch identifies
its wearer as a fingerprint does, so that taking the name off is not enough.
"""

import io
from dataclasses import asdict, dataclass, replace
from importlib import metadata
from pathlib import Path

import numpy as np

from calibration.signing import KeyFile, WordsError, require_plain
from calibration.signing.strict_json import canonical
from meshes.arrays import Vectors
from meshes.mesh import Mesh
from meshes.readwrite.plain_file import plain_bytes
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.write_glb import write_glb
from meshes.readwrite.write_stl import write_stl
from meshes.surface.normals import vertex_normals
from smilesculpt.case import Case
from smilesculpt.casefile.case_file import SEALED_SCAN, case_entries
from smilesculpt.casefile.container import Entry
from smilesculpt.casefile.manifest import About, Listed, Manifest, listed, manifest_bytes
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.consent import Consent, require_consent
from smilesculpt.exchange.crate import CRATE, crate_bytes
from smilesculpt.exchange.crowns import Crown, all_crowns, designed_crowns, joined
from smilesculpt.exchange.errors import TermsError
from smilesculpt.exchange.founding import founding_records
from smilesculpt.exchange.licences import licence_named
from smilesculpt.exchange.linkability import DESIGN, Linkability, linkability
from smilesculpt.exchange.scan_surface import MOST, scan_share
from smilesculpt.exchange.scrubbing import (
    GLB,
    JSON,
    STL,
    require_clean,
    require_clean_words,
    secrets_of,
)
from smilesculpt.exchange.sealing import Sealed, recipient_of, seal
from smilesculpt.exchange.wearers import (
    require_own_crowns,
    require_own_wearer,
    require_standing_parents,
)
from smilesculpt.sculpting.other_jaws import without_antagonist, without_former_antagonists

PREVIEW = "preview/smile.glb"
DESIGN_SCHEMA = "smilesculpt/published-design/1"
SEALED_PHOTO = "sealed/photo.age"
_PHOTOS = {".jpg": "photo", ".jpeg": "photo", ".png": "photo"}
_AGE = "application/age"


@dataclass(frozen=True, slots=True, eq=False)
class Publication:
    """What an author wants to publish, and how.

    Attributes
    ----------
    title : str
        Names no person and no file.
    licence : str
        SPDX identifier.
    issued : str
        Now, ISO 8601 in UTC to the second.
    print_terms : str
    parts : tuple of Path
        Mesh files to add, written anew so that nothing but the mesh goes along.
    photos : tuple of Path
        Pictures, always sealed.
    recipients : tuple of str
        Who may open what is sealed, besides author and wearer (age names).
    parents : tuple of Bundle
        Designs that it was made from.
    """

    title: str
    licence: str
    issued: str
    print_terms: str = ""
    parts: tuple[Path, ...] = ()
    photos: tuple[Path, ...] = ()
    recipients: tuple[str, ...] = ()
    parents: tuple[Bundle, ...] = ()


def publish(case: Case, wanted: Publication, *, author: KeyFile, consent: Consent | None) -> Bundle:
    """Return the signed bundle of a case.

    Parameters
    ----------
    case : Case
        With its teeth found.
    wanted : Publication
    author : KeyFile
        Signs as the one who made the design.
    consent : Consent or None
        What the wearer agrees to, with the wearer's key; nothing is published without.

    Raises
    ------
    ConsentError
        If something would be shown or sealed in that the wearer did not agree to, or somebody
        else agrees in the place of the wearer.
    LeakError
        If a public part would name a person or a file.
    TermsError
        If the licence is not known or forbids the remix, there is nothing to show, or the
        wearer of a parent does not agree any more.
    """
    agreed = require_consent(consent)
    require_own_wearer(case, agreed)
    require_standing_parents(wanted.parents, wanted.issued)
    licence_named(wanted.licence)
    secrets = secrets_of(case)
    about = _about(wanted, author, agreed)
    require_clean_words(about, secrets)
    shown = _shown(case, wanted, agreed)
    require_clean(shown, secrets)
    require_own_crowns(shown, wanted.parents, agreed)
    sealed = _sealed(case, wanted, author, agreed)
    files = {entry.path: listed(entry.data, entry.media_type, entry.privacy) for entry in shown}
    files |= {path: _listed_seal(path, part) for path, part in sealed.items()}
    data = {entry.path: entry.data for entry in shown}
    data |= {path: part.data for path, part in sealed.items()}
    data[CRATE] = crate_bytes(files, about, wanted.issued)
    files[CRATE] = listed(data[CRATE], "application/ld+json", "public")
    manifest = Manifest(files, about)
    bundle = Bundle(manifest_bytes(manifest), manifest, data, {})
    openings = {path.split("/")[1].split(".")[0]: part.boxes for path, part in sealed.items()}
    records = founding_records(
        bundle, openings, author=author.key, consent=agreed, parents=wanted.parents
    )
    return bundle.with_records(*records)


def _about(wanted: Publication, author: KeyFile, consent: Consent) -> About:
    if not wanted.title.strip():
        raise TermsError("title", "it is empty", "Give the design a name: --title TEXT")
    _require_plain("title", wanted.title, most=200)
    _require_plain("print terms", wanted.print_terms, most=1000)
    return About(
        title=wanted.title.strip(),
        author=author.key.did,
        wearer=consent.wearer.key.did,
        licence=wanted.licence,
        print_terms=wanted.print_terms.strip(),
        tool=f"SmileSculpt {metadata.version('smilesculpt')}",
        parents=tuple(sorted(parent.asset_id for parent in wanted.parents)),
    )


def _require_plain(name: str, text: str, *, most: int) -> None:
    """Refuse words that a bundle cannot hold, or that could pose as other words when shown."""
    try:
        require_plain(name, text, most=most)
    except WordsError as error:
        raise TermsError(name, error.reason, error.remedy) from error


def _shown(case: Case, wanted: Publication, consent: Consent) -> tuple[Entry, ...]:
    if consent.allows("all-crowns"):
        crowns = all_crowns(case)
    else:
        consent.require("designed-crowns", "the designed crowns would be shown")
        crowns = designed_crowns(case)
    if not crowns:
        remedy = "Run smilesculpt design first, or agree to show --allow all-crowns."
        raise TermsError("crowns", "no crown of this case was designed yet", remedy)
    if wanted.parts:
        consent.require("parts", "parts would be shown")
    link = linkability(case, crowns)
    if link.identifies_wearer:
        near = min([link.rms, *(rms for _, rms in link.teeth)])
        reason = f"the crowns lie {near:.3f} mm from the wearer's own, nearer than {link.bound} mm"
        consent.require("identifying-crowns", f"{reason}, and so identify the wearer")
    teeth = tuple(crown.fdi for crown in crowns)
    parts = [_part_mesh(path, case, teeth, consent) for path in wanted.parts]
    entries = [_part_entry(mesh, number) for number, mesh in enumerate(parts, 1)]
    return (*_crown_entries(crowns), _design_entry(case, crowns, link), *entries)


def _crown_entries(crowns: tuple[Crown, ...]) -> tuple[Entry, ...]:
    single = [_glb(crown_path(c.fdi), c.mesh, f"tooth {c.fdi}") for c in crowns]
    return (*single, _glb(PREVIEW, joined(crowns), "crowns"))


def crown_path(fdi: int) -> str:
    """Return where a bundle keeps the crown of a tooth."""
    return f"design/crowns/{fdi}.glb"


def _glb(path: str, mesh: Mesh, name: str) -> Entry:
    file = io.BytesIO()
    write_glb(file, mesh, None, name, normals=_unit_normals(mesh))
    return Entry(path, file.getvalue(), GLB, "public")


def _unit_normals(mesh: Mesh) -> Vectors:
    """Return a direction for each vertex; any where its faces have no area."""
    normals = vertex_normals(mesh)
    normals[~np.any(normals, axis=1)] = (0.0, 0.0, 1.0)
    return normals


def _part_mesh(path: Path, case: Case, shown: tuple[int, ...], consent: Consent) -> Mesh:
    """Read a mesh, and refuse it where it is the scan that should stay sealed."""
    mesh = read_mesh(path).mesh
    share = scan_share(case, mesh, shown)
    if share > MOST:
        percent = f"{100 * share:.0f} %" if share >= 0.02 else f"{100 * share:.1f} %"
        reason = f"the part {path.name} holds {percent} of the wearer's scan"
        consent.require("scan-surface", f"{reason}, beyond the crowns that are shown")
    return mesh


def _part_entry(mesh: Mesh, number: int) -> Entry:
    """Write a mesh anew: headers, names and colours stay behind."""
    file = io.BytesIO()
    write_stl(file, mesh, None, "")
    return Entry(f"design/parts/part-{number}.stl", file.getvalue(), STL, "public")


def _design_entry(case: Case, crowns: tuple[Crown, ...], link: Linkability) -> Entry:
    wishes = None
    if case.wishes is not None:
        wishes = {**asdict(case.wishes), "teeth": list(case.wishes.teeth)}
    document = {
        "schema": DESIGN_SCHEMA,
        "jaw": case.require_dentition("publish").jaw,
        "teeth": [crown.fdi for crown in crowns],
        "wishes": wishes,
        "linkability": link.content(),
    }
    return Entry(DESIGN, canonical(document), JSON, "public")


def _sealed(
    case: Case, wanted: Publication, author: KeyFile, consent: Consent
) -> dict[str, Sealed]:
    own = [k.opening for k in (author, consent.wearer) if k.opening is not None]
    names = tuple(dict.fromkeys([*map(recipient_of, own), *wanted.recipients]))
    sealed = {}
    if consent.allows("sealed-scan"):
        allows = consent.allows("sealed-antagonist")
        told = without_former_antagonists(case) if allows else without_antagonist(case)
        sealed[SEALED_SCAN] = seal({e.path: e.data for e in case_entries(told)}, names)
    if wanted.photos:
        consent.require("sealed-photo", "photos would go along, sealed")
        sealed[SEALED_PHOTO] = seal(_photos(wanted.photos), names)
    return sealed


def _photos(paths: tuple[Path, ...]) -> dict[str, bytes]:
    photos = {}
    for number, path in enumerate(paths, 1):
        suffix = path.suffix.lower()
        if suffix not in _PHOTOS:
            raise TermsError("photo", f"{path.name!r} is no JPEG or PNG", "Export it as one.")
        photos[f"photo/photo-{number}{suffix}"] = plain_bytes(path)
    return photos


def _listed_seal(path: str, part: Sealed) -> Listed:
    plain = listed(part.data, _AGE, "photo" if path == SEALED_PHOTO else "scan")
    return replace(plain, commitment=part.commitment)

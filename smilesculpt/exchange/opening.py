"""Sealed parts opened by those to whom they are sealed."""

from dataclasses import replace
from pathlib import Path

from calibration.signing import KeyFile, VerificationError
from smilesculpt.case import Case
from smilesculpt.casefile.case_file import SEALED_SCAN, case_of_files
from smilesculpt.exchange.bundle import Bundle
from smilesculpt.exchange.errors import SealError
from smilesculpt.exchange.reading_records import create_of, readable_records
from smilesculpt.exchange.records import Record
from smilesculpt.exchange.sealing import part_key_of, unseal
from smilesculpt.exchange.standing import with_standing


def open_sealed_case(bundle: Bundle, who: KeyFile, path: Path) -> Case:
    """Return the case that is sealed in a bundle; it remembers the key of its wearer.

    Parameters
    ----------
    bundle : Bundle
    who : KeyFile
        Of the author, the wearer, a holder or another recipient.
    path : Path
        Where the bundle came from, for errors.

    Raises
    ------
    VerificationError
        If the author did not sign this bundle.
    SealError
        If nothing is sealed in it, or not to this key, or it is damaged.
    CaseFileError
        If what is inside is no case.
    """
    records = readable_records(bundle)[0]
    if create_of(records, bundle.asset, bundle.manifest.about.author) is None:
        raise VerificationError("the author whom the bundle names did not sign it")
    listed = bundle.manifest.files.get(SEALED_SCAN)
    if listed is None or SEALED_SCAN not in bundle.files or who.opening is None:
        ask = "Use a key made by smilesculpt exchange id, and a bundle with a sealed scan."
        raise SealError("there is no sealed scan, or this key opens no seals", ask)
    boxes = boxes_in(records, bundle).get("scan", ())
    part_key = part_key_of(boxes, who.opening)
    files = unseal(bundle.files[SEALED_SCAN], listed.commitment, part_key)
    case = case_of_files(files, path)
    # A scan that passed through several hands stays the scan of its first wearer.
    wearer = case.source.wearer or bundle.manifest.about.wearer
    return replace(case, source=replace(case.source, wearer=wearer))


def boxes_in(records: tuple[Record, ...], bundle: Bundle) -> dict[str, tuple[str, ...]]:
    """Return the sealed keys of each sealed class, from all records that bring some.

    Those of strangers are passed over: a box with a wrong key would bar the way to the right one.
    """
    boxes: dict[str, tuple[str, ...]] = {}
    for record in with_standing(records, bundle.asset, bundle.manifest.about)[0]:
        if record.asset != bundle.asset:
            continue
        for name, found in record.content.get("openings", {}).items():
            boxes[name] = (*boxes.get(name, ()), *found)
    return boxes

"""Designs of invented people, made without a person's data."""

from dataclasses import replace

import numpy as np

from calibration.signing import KeyFile, key_of_seed
from smilesculpt.case import apply_edit
from smilesculpt.edits import Reshape
from smilesculpt.exchange import Consent, Publication, publish
from smilesculpt.exchange.sealing import new_opening

NOW = "2026-03-01T12:00:00Z"
LATER = "2026-03-05T09:00:00Z"
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
    consent = Consent(WEARER, frozenset(purposes), NOW, more.pop("expires", None))
    wanted = Publication(title, more.pop("licence", "CC-BY-4.0"), NOW, **more)
    return publish(case, wanted, author=author, consent=consent)


def with_file(bundle, path, data):
    """Return the bundle with one part exchanged, unsigned."""
    return replace(bundle, files={**bundle.files, path: data})

"""Random damage to a bundle is never taken for the work of its author, and never a crash."""

import random
import zipfile
from io import BytesIO

from calibration.signing import VerificationError
from smilesculpt.casefile.container import packed_plainly
from smilesculpt.exchange import Known, bundle_of_bytes, verify_bundle
from smilesculpt.exchange.bundle import bundle_bytes
from tests.smilesculpt.exchange.designs import NOW

N_BYTES, N_FILES = 1400, 600


def changed_bytes(data, dice):
    """Flip, replace, insert, delete, repeat or move some bytes."""
    out = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 2, 5))):
        at, length = dice.randrange(len(out)), dice.randrange(1, 40)
        piece = bytes(out[at : at + length])
        kind = dice.randrange(6)
        if kind == 0:
            out[at] ^= 1 << dice.randrange(8)
        elif kind == 1:
            out[at : at + length] = dice.randbytes(len(piece))
        elif kind == 2:
            out[at:at] = dice.randbytes(length)
        elif kind == 3:
            del out[at : at + length]
        elif kind == 4:
            out[at:at] = piece
        else:
            to = dice.randrange(len(out))
            out[to : to + len(piece)] = piece
    return bytes(out)


def files_of(data):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_files(files, dice):
    """Change, swap, rename or drop whole files, and wrap them as if nothing had happened."""
    out = dict(files)
    one, two = dice.sample(sorted(out), 2)
    kind = dice.randrange(5)
    if kind <= 1:
        out[one] = changed_bytes(out[one], dice)
    elif kind == 2:
        out[one], out[two] = out[two], out[one]
    elif kind == 3:
        out[f"{one}{dice.randrange(10)}"] = out.pop(one)
    else:
        out[f"records/{dice.randrange(10)}.dsse.json"] = out[one]
    return packed_plainly(out)


def is_taken_for_intact(data):
    try:
        bundle = bundle_of_bytes(data)
    except VerificationError:
        return False
    return verify_bundle(bundle, Known(), NOW).verdict == "intact"


def test_2000_mutations_of_a_bundle_never_verify_and_never_crash(elysium):
    dice, data = random.Random(20260301), bundle_bytes(elysium)
    files = files_of(data)
    mutants = [changed_bytes(data, dice) for _ in range(N_BYTES)]
    mutants += [changed_files(files, dice) for _ in range(N_FILES)]
    assert is_taken_for_intact(data)
    assert [k for k, one in enumerate(mutants) if one != data and is_taken_for_intact(one)] == []
    assert sum(one != data for one in mutants) > 1950

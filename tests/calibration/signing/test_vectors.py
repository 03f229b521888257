"""Published vectors, untuned: where we refuse more than a suite demands, the test says so."""

import hashlib
import json
from collections import Counter

import pytest
from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from calibration.signing.base58 import base58_of, bytes_of_base58
from calibration.signing.did_key import did_of, public_key_of
from calibration.signing.errors import DidKeyError
from calibration.signing.secret_key import key_of_seed
from calibration.signing.strict_json import canonical


def holds(public_key, message, signature):
    """Verify as an envelope does: the key through its did:key, the signature by libsodium."""
    try:
        VerifyKey(public_key_of(did_of(public_key))).verify(message, signature)
    except (DidKeyError, CryptoError, ValueError):
        return False
    return True


@pytest.fixture
def vectors(shared):
    return shared / "data" / "vectors"


def test_wycheproof_ed25519_is_decided_as_published(vectors):
    groups = json.loads((vectors / "wycheproof/ed25519_test.json").read_text())["testGroups"]
    wrong = [
        test["tcId"]
        for group in groups
        for test in group["tests"]
        if holds(
            bytes.fromhex(group["publicKey"]["pk"]),
            bytes.fromhex(test["msg"]),
            bytes.fromhex(test["sig"]),
        )
        != (test["result"] == "valid")
    ]
    assert sum(len(group["tests"]) for group in groups) == 151
    assert wrong == []


def test_no_weak_point_of_cctv_is_accepted(vectors):
    cases = json.loads((vectors / "cctv/ed25519vectors.json").read_text())
    taken = [
        case["flags"] or []
        for case in cases
        if holds(
            bytes.fromhex(case["key"]), case["msg"].encode("ascii"), bytes.fromhex(case["sig"])
        )
    ]
    flags = Counter(flag for case in taken for flag in case)
    assert len(cases) == 914
    assert not {"low_order_A", "non_canonical_A", "low_order_R", "non_canonical_R"} & set(flags)


def test_a_small_order_key_is_no_name_although_signatures_under_it_may_verify():
    # All eight points of small order, as y and sign; RFC 7748's curve has cofactor 8.
    y8 = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD83D3D706A17C7
    p = 2**255 - 19
    points = [(y, sign) for y in (0, 1, p - 1, y8, p - y8) for sign in (0, 1)]
    for y, sign in points:
        raw = (y | sign << 255).to_bytes(32, "little")
        with pytest.raises(DidKeyError):
            did_of(raw)
        with pytest.raises(DidKeyError):
            public_key_of("did:key:z" + base58_of(b"\xed\x01" + raw))


@pytest.mark.parametrize("name", ["arrays", "french", "structures", "unicode", "values", "weird"])
def test_json_is_spelled_as_the_author_of_rfc_8785_spells_it(vectors, name):
    folder = vectors / "rfc8785"
    ours = canonical(json.loads((folder / f"input/{name}.json").read_text("utf-8")))
    assert ours == bytes.fromhex((folder / f"outhex/{name}.txt").read_text())
    assert ours == (folder / f"output/{name}.json").read_bytes().rstrip(b"\n")


def test_eddsa_jcs_2022_holds_step_by_step(vectors):
    folder = vectors / "eddsa-jcs-2022"
    signed = json.loads((folder / "signedJCS.json").read_text())
    proof = signed.pop("proof")
    signature = bytes_of_base58(proof.pop("proofValue").removeprefix("z"))
    hashes = [hashlib.sha256(canonical(document)).digest() for document in (proof, signed)]
    combined = (folder / "combinedHashJCS.txt").read_text().strip()
    assert canonical(proof).decode() == (folder / "proofCanonJCS.txt").read_text().rstrip("\n")
    assert canonical(signed).decode() == (folder / "canonDocJCS.txt").read_text().rstrip("\n")
    assert b"".join(hashes).hex() == combined
    assert signature.hex() == (folder / "sigHexJCS.txt").read_text().strip()
    did = proof["verificationMethod"].split("#")[0]
    assert holds(public_key_of(did), b"".join(hashes), signature)
    assert not holds(public_key_of(did), b"".join(reversed(hashes)), signature)


# RFC 8032, section 7.1, test 1.
RFC_8032_SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
RFC_8032_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
RFC_8032_SIGNATURE = (
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
    "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
)


def test_signatures_are_those_of_rfc_8032():
    key = key_of_seed(bytes.fromhex(RFC_8032_SEED))
    assert key.did == did_of(bytes.fromhex(RFC_8032_PUBLIC))
    assert key.signature(b"").hex() == RFC_8032_SIGNATURE

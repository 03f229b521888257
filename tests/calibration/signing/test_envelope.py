import base64
import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.errors import CalibrationError
from calibration.signing import (
    Statement,
    Subject,
    UnsignableError,
    VerificationError,
    countersign,
    key_of_seed,
    sign,
    verify,
)
from calibration.signing.strict_json import canonical

ADA, BEN = key_of_seed(bytes(32)), key_of_seed(bytes([1] * 32))
CLAIM = Statement(
    (Subject("design/upper.glb", "ab" * 32),),
    "https://smilesculpt.example/transfer/v1",
    {"to": BEN.did, "seq": 3, "share": 0.5, "previous": None},
)
ENVELOPE = sign(CLAIM, ADA)


def test_what_was_signed_is_what_is_verified():
    verified = verify(ENVELOPE)
    assert verified.statement == CLAIM
    assert verified.signers == (ADA.did,)


def test_one_more_signature_leaves_the_record_its_name():
    both = countersign(ENVELOPE, BEN)
    assert both == sign(CLAIM, BEN, ADA)
    assert verify(both).record_id == verify(ENVELOPE).record_id
    assert verify(both).signers == tuple(sorted((ADA.did, BEN.did)))
    assert countersign(both, ADA) == both


def test_no_single_bit_can_change():
    for at in range(len(ENVELOPE)):
        changed = bytearray(ENVELOPE)
        changed[at] ^= 1 << (at % 8)
        with pytest.raises(VerificationError):
            verify(bytes(changed))


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_and_nothing_else_is_raised(data):
    with pytest.raises(VerificationError):
        verify(data)


@pytest.mark.parametrize(
    "payload",
    [
        b"[" * 100_000,
        b'{"a":1,"a":2}',
        b'{"a":NaN}',
        b'{"a":1e999}',
        b'{"a":"\\ud800"}',
        b'{"a":' + b"9" * 5000 + b"}",
        b'{ "a":1}',
        b"null",
        b"\xff",
        canonical({"_type": "https://in-toto.io/Statement/v0.1"}),
    ],
)
def test_odd_payloads_are_refused_although_their_signature_holds(payload):
    message = b"DSSEv1 28 application/vnd.in-toto+json %d %s" % (len(payload), payload)
    entry = {"keyid": ADA.did, "sig": base64.b64encode(ADA.signature(message)).decode()}
    document = {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": "application/vnd.in-toto+json",
        "signatures": [entry],
    }
    with pytest.raises(VerificationError):
        verify(canonical(document))


def changed(**fields):
    return canonical({**json.loads(ENVELOPE), **fields})


@pytest.mark.parametrize(
    "envelope",
    [
        changed(payloadType="text/plain"),
        changed(signatures=[]),
        changed(signatures={}),
        changed(signatures=json.loads(ENVELOPE)["signatures"] * 2),
        changed(signatures=json.loads(ENVELOPE)["signatures"] * 17),
        changed(
            signatures=[{"keyid": BEN.did, "sig": json.loads(ENVELOPE)["signatures"][0]["sig"]}]
        ),
        changed(signatures=[{"keyid": ADA.did, "sig": "AAAA"}]),
        changed(signatures=[{"keyid": 1, "sig": "AAAA"}]),
        changed(more=1),
        changed(payload=7),
        json.dumps(json.loads(ENVELOPE)).encode(),
        ENVELOPE + b" " * (9 << 20),
    ],
)
def test_envelopes_of_another_form_are_refused(envelope):
    with pytest.raises(VerificationError) as caught:
        verify(envelope)
    assert isinstance(caught.value, CalibrationError)
    assert "\n" not in str(caught.value)


def test_a_signature_beside_a_good_one_must_hold_too():
    entries = json.loads(sign(CLAIM, ADA, BEN))["signatures"]
    entries[1]["sig"] = entries[0]["sig"]
    with pytest.raises(VerificationError, match="does not hold"):
        verify(changed(signatures=entries))


@pytest.mark.parametrize("value", [float("nan"), 2**60, {1: 2}, object(), "\ud800"])
def test_what_has_no_canonical_json_is_not_signed(value):
    with pytest.raises(UnsignableError):
        sign(Statement(CLAIM.subjects, CLAIM.predicate_type, {"value": value}), ADA)


def test_a_statement_needs_a_subject_and_a_key():
    with pytest.raises(UnsignableError):
        sign(Statement((), "x", {}), ADA)
    with pytest.raises(UnsignableError):
        sign(Statement((Subject("a", "xyz"),), "x", {}), ADA)
    with pytest.raises(ValueError, match="at least one key"):
        sign(CLAIM)


def test_signatures_stand_in_the_order_of_their_keys():
    names = [entry["keyid"] for entry in json.loads(sign(CLAIM, BEN, ADA))["signatures"]]
    assert all(a < b for a, b in pairwise(names))


def test_securesystemslib_accepts_our_envelopes_and_refuses_altered_ones():
    dsse = pytest.importorskip("securesystemslib.dsse")
    signer = pytest.importorskip("securesystemslib.signer")
    from calibration.signing import public_key_of

    keys = [
        signer.SSlibKey(k.did, "ed25519", "ed25519", {"public": public_key_of(k.did).hex()})
        for k in (ADA, BEN)
    ]
    both = json.loads(sign(CLAIM, ADA, BEN))
    assert sorted(dsse.Envelope.from_dict(dict(both)).verify(keys, 2)) == sorted([ADA.did, BEN.did])
    other = json.loads(sign(Statement(CLAIM.subjects, "x", {}), ADA, BEN))
    mixed = {**json.loads(sign(CLAIM, ADA, BEN)), "payload": other["payload"]}
    from securesystemslib.exceptions import VerificationError as Refused

    with pytest.raises(Refused):
        dsse.Envelope.from_dict(mixed).verify(keys, 2)


def test_in_toto_attestation_accepts_our_statements():
    pb = pytest.importorskip("in_toto_attestation.v1.statement_pb2")
    from google.protobuf.json_format import Parse
    from in_toto_attestation.v1.statement import Statement as Theirs

    payload = base64.b64decode(json.loads(ENVELOPE)["payload"])
    Theirs.copy_from_pb(Parse(payload, pb.Statement())).validate()

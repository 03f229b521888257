import copy
import hashlib
import json
import os
import pickle
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.signing import (
    DidKeyError,
    KeyFile,
    KeyFileError,
    content_id,
    did_of,
    digest_of_content_id,
    key_of_seed,
    new_key,
    public_key_of,
    read_key,
    read_key_file,
    write_key_file,
)
from calibration.signing.base58 import base58_of, bytes_of_base58

KEY = key_of_seed(bytes(range(32)))
SECRET = KEY.seed_text()


@given(st.binary(max_size=60))
def test_base58_comes_back(data):
    assert bytes_of_base58(base58_of(data)) == data


def test_base58_is_that_of_its_draft():
    # draft-msporny-base58-03, section 5.
    assert base58_of(b"Hello World!") == "2NEpo7TZRRrLZSi2U"
    assert base58_of(bytes.fromhex("0000287fb4cd")) == "11233QC4"


def test_did_key_comes_back():
    key = new_key()
    assert did_of(public_key_of(key.did)) == key.did
    assert key.did.startswith("did:key:z6Mk")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "did:key:",
        "did:key:z0OIl",
        "did:web:example.org",
        KEY.did[:-1],
        KEY.did + "1" * 3_000_000,
        "did:key:z" + base58_of(b"\xe7\x01" + bytes(33)),
        "did:key:z" + base58_of(b"\xed\x01" + bytes(31)),
    ],
)
def test_names_that_are_no_key_are_refused(name):
    with pytest.raises(DidKeyError):
        public_key_of(name)


def test_a_secret_is_nowhere_in_text_or_pickle(tmp_path):
    content = KeyFile(KEY, "AGE-SECRET-KEY-1" + "Q" * 58)
    for text in (repr(KEY), str(KEY), repr(content), f"{content}"):
        assert SECRET not in text
        assert "SECRET-KEY-1QQ" not in text
    with pytest.raises(TypeError):
        pickle.dumps(KEY)
    with pytest.raises(TypeError):
        copy.deepcopy(KEY)


def test_a_key_file_comes_back_and_is_its_owner_s_alone(tmp_path):
    path = tmp_path / "ada.key"
    content = KeyFile(KEY, "AGE-SECRET-KEY-1" + "Q" * 58)
    write_key_file(path, content)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_key(path).did == KEY.did
    assert read_key_file(path).opening == content.opening


def test_a_key_is_never_replaced(tmp_path):
    path = tmp_path / "ada.key"
    write_key_file(path, KeyFile(KEY))
    with pytest.raises(KeyFileError, match="never replaced"):
        write_key_file(path, KeyFile(new_key()))
    assert read_key(path).did == KEY.did


@pytest.mark.skipif(os.name != "posix", reason="rights as on POSIX")
def test_a_key_that_others_can_read_is_refused(tmp_path):
    path = tmp_path / "ada.key"
    write_key_file(path, KeyFile(KEY))
    path.chmod(0o644)
    with pytest.raises(KeyFileError, match="mode 644"):
        read_key(path)


def written(path, document):
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    path.chmod(0o600)
    return path


GOOD = {"schema": "smilesculpt/key/1", "did": KEY.did, "seed": SECRET}


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({**GOOD, "schema": "smilesculpt/key/2"}, "newer version"),
        ({**GOOD, "seed": SECRET + "x"}, "no key file"),
        ({**GOOD, "opening": SECRET}, "no key file"),
        ({**GOOD, "did": new_key().did}, "another key"),
        ({"seed": SECRET}, "no key file"),
        (f'{{"seed": "{SECRET}"', "no JSON"),
        (f'{{"seed": "{SECRET}", "seed": "{SECRET}"}}', "no JSON"),
        (SECRET * 5000, "larger than"),
    ],
)
def test_key_files_that_are_none_are_refused_without_a_word_of_theirs(tmp_path, document, words):
    path = written(tmp_path / "bad.key", document)
    with pytest.raises(KeyFileError, match=words) as caught:
        read_key(path)
    error = caught.value
    while error is not None:
        assert SECRET not in str(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def test_a_missing_key_file_is_refused(tmp_path):
    with pytest.raises(KeyFileError, match="cannot be read"):
        read_key(tmp_path / "none.key")


def test_a_key_file_in_no_folder_is_not_written(tmp_path):
    with pytest.raises(KeyFileError, match="cannot be written"):
        write_key_file(tmp_path / "no" / "ada.key", KeyFile(KEY))


def test_content_ids_are_cidv1():
    # multiformats/js-multiformats, README: the raw CID of no bytes is well known.
    assert content_id(b"") == "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"


@given(st.binary(max_size=40))
def test_content_ids_lead_back_to_the_digest(data):
    assert digest_of_content_id(content_id(data)) == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("name", ["", "b", "bafk", content_id(b"").upper(), content_id(b"") + "a"])
def test_other_content_ids_are_refused(name):
    with pytest.raises(ValueError, match="content id"):
        digest_of_content_id(name)


def test_content_ids_have_one_spelling():
    with pytest.raises(ValueError, match="content id"):
        digest_of_content_id(content_id(b"")[:-1] + "v")

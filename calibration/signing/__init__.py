"""Keys, signed statements and names for bytes; plans and bundles are signed by the same code."""

from calibration.signing.content_id import content_id, content_id_of_digest, digest_of_content_id
from calibration.signing.did_key import did_of, public_key_of
from calibration.signing.envelope import (
    VerifiedStatement,
    countersign,
    sign,
    signed_only_by,
    united,
    verify,
)
from calibration.signing.errors import (
    DidKeyError,
    KeyFileError,
    UnsignableError,
    VerificationError,
    WordsError,
)
from calibration.signing.key_file import KeyFile, read_key, read_key_file, write_key_file
from calibration.signing.plain_words import escaped_plainly, require_plain, shown_plainly
from calibration.signing.secret_key import SecretKey, key_of_seed, new_key
from calibration.signing.statement import Statement, Subject
from calibration.signing.strict_json import canonical

__all__ = [
    "DidKeyError",
    "KeyFile",
    "KeyFileError",
    "SecretKey",
    "Statement",
    "Subject",
    "UnsignableError",
    "VerificationError",
    "VerifiedStatement",
    "WordsError",
    "canonical",
    "content_id",
    "content_id_of_digest",
    "countersign",
    "did_of",
    "digest_of_content_id",
    "escaped_plainly",
    "key_of_seed",
    "new_key",
    "public_key_of",
    "read_key",
    "read_key_file",
    "require_plain",
    "shown_plainly",
    "sign",
    "signed_only_by",
    "united",
    "verify",
    "write_key_file",
]

"""What can be wrong with a key, a statement or a signature."""

from pathlib import Path

from calibration.errors import CalibrationError
from meshes.errors import one_line


class VerificationError(CalibrationError):
    """Signed bytes that cannot be trusted; the only error that leaves `verify`.

    Attributes
    ----------
    reason : str
        What is wrong, with the value.
    """

    def __init__(self, reason: str) -> None:
        self.reason = one_line(reason)
        super().__init__(f"not verified: {self.reason}. Ask its author for a fresh copy.")


class DidKeyError(CalibrationError):
    """A name that stands for no usable Ed25519 key.

    Attributes
    ----------
    reason : str
    """

    def __init__(self, reason: str) -> None:
        self.reason = one_line(reason)
        super().__init__(f"no usable did:key: {self.reason}. Ask its owner for the whole name.")


class KeyFileError(CalibrationError):
    """A key file that is missing, open to others or no key; never says what is in it.

    Attributes
    ----------
    path : Path
    """

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        self.path = path
        super().__init__(f"{one_line(str(path))}: {reason}. {remedy}")


class UnsignableError(CalibrationError):
    """A statement that has no canonical JSON or names nothing.

    Attributes
    ----------
    reason : str
    """

    def __init__(self, reason: str) -> None:
        self.reason = one_line(reason)
        super().__init__(f"this cannot be signed: {self.reason}. Use finite numbers and text.")


class WordsError(CalibrationError):
    """Words that are too long to be signed, or that could pose as others when shown.

    Attributes
    ----------
    name : str
        What the words are.
    reason, remedy : str
    """

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        self.name = name
        self.reason = one_line(reason)
        self.remedy = remedy
        super().__init__(f"{name}: {self.reason}. {remedy}")

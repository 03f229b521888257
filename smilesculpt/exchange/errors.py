"""What can be wrong with publishing, trading or fetching a design."""

from pathlib import Path

from meshes.errors import one_line
from smilesculpt.errors import DesignError


class ExchangeError(DesignError):
    """Base of what the exchange refuses on purpose."""


class BundleFileError(ExchangeError):
    """A bundle that cannot be read at all, or not be used for what was asked.

    Attributes
    ----------
    path : Path
    """

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        self.path = path
        super().__init__(f"{one_line(str(path))}: {one_line(reason)}. {remedy}")


class ConsentError(ExchangeError):
    """Something would be published that the wearer did not agree to.

    Attributes
    ----------
    purpose : str
        The purpose that was not agreed to.
    """

    def __init__(self, purpose: str, reason: str) -> None:
        self.purpose = purpose
        super().__init__(
            f"not published: {reason}. The wearer agrees with their own key: "
            f"--consent-key FILE --allow {purpose}"
        )


class LeakError(ExchangeError):
    """A public part names a person or a file of theirs.

    Attributes
    ----------
    part, what : str
    """

    def __init__(self, part: str, what: str) -> None:
        self.part = part
        self.what = what
        super().__init__(
            f"not published: {one_line(part)} would show {one_line(what)}. "
            "Choose a title and terms that name no person and no file."
        )


class TermsError(ExchangeError):
    """Terms of a publication, an offer or a name that cannot stand.

    Attributes
    ----------
    term : str
    """

    def __init__(self, term: str, reason: str, remedy: str) -> None:
        self.term = term
        super().__init__(f"{term}: {one_line(reason)}. {remedy}")


class TradeError(ExchangeError):
    """A step of a trade that is not open to this key now.

    Attributes
    ----------
    step : str
    """

    def __init__(self, step: str, reason: str, remedy: str) -> None:
        self.step = step
        super().__init__(f"{step}: {one_line(reason)}. {remedy}")


class SealError(ExchangeError):
    """A sealed part that this key does not open, or that holds something else than promised."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"sealed part: {one_line(reason)}. {remedy}")


class StoreError(ExchangeError):
    """A store that cannot be opened or does not have what was asked for.

    Attributes
    ----------
    place : str
    """

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        self.place = place
        super().__init__(f"{one_line(place)}: {one_line(reason)}. {remedy}")


class TransportError(ExchangeError):
    """A server that is not allowed, not there, or does not answer as it should.

    Attributes
    ----------
    url : str
    """

    def __init__(self, url: str, reason: str, remedy: str) -> None:
        self.url = url
        super().__init__(f"{one_line(url)}: {one_line(reason)}. {remedy}")

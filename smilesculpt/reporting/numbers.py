"""Numbers as the page prints them: with a unit, a true minus and steady digits."""

from typing import Final

MINUS: Final = "\u2212"
NARROW: Final = "\u202f"
NO_BREAK: Final = "\u00a0"


def plain(value: float, digits: int = 2) -> str:
    """Return a number with fixed digits: "8.50", "−0.20"; never "−0.00"."""
    text = f"{value:.{digits}f}"
    if float(text) == 0.0:
        text = text.lstrip("-")
    return text.replace("-", MINUS)


def signed(value: float, digits: int = 2) -> str:
    """Return a change with its sign: "+0.50", "−0.20", "0.00"."""
    text = plain(value, digits)
    return text if text.startswith(MINUS) or float(text) == 0.0 else f"+{text}"


def mm(value: float, digits: int = 2) -> str:
    """Return a length: "8.50 mm"."""
    return f"{plain(value, digits)}{NO_BREAK}mm"


def percent(share: float) -> str:
    """Return a share as "92 %"."""
    return f"{plain(100.0 * share, 0)}{NO_BREAK}%"


def count(number: int) -> str:
    """Return a number of things with spaces between thousands: "139 997"."""
    return f"{number:,}".replace(",", NARROW)


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its word: "1 tooth", "14 teeth"."""
    return f"{count(number)}{NO_BREAK}{one if number == 1 else many}"

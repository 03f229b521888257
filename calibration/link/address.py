"""Where a device listens: a host and a port that could be some."""

from calibration.link.errors import LinkError

_LONGEST = 253  # RFC 1035, section 2.3.4, written with dots.


def require_address(host: str, port: int, *, least_port: int = 1) -> None:
    """Refuse what the socket library would not take, in one line instead of an odd exception.

    Raises
    ------
    LinkError
        If the host cannot be a name or address, or the port is out of range.
    """
    if not least_port <= port <= 65_535:
        raise LinkError(f"{port} is no port", f"Give {least_port} to 65535.")
    is_plain = host.isprintable() and not any(letter.isspace() for letter in host)
    if not is_plain or not 0 < len(host) <= _LONGEST or not _has_ascii_form(host):
        why = f"{host[:80]!r} is no name or address of a computer"
        raise LinkError(why, "Give one like 127.0.0.1 or arm.clinic.example.")


def _has_ascii_form(host: str) -> bool:
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return True

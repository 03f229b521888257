"""Bytes as base58btc text: digits and letters without 0, O, I and l."""

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}


def base58_of(data: bytes) -> str:
    """Return bytes as base58btc text; each leading zero byte is a leading "1"."""
    number, letters = int.from_bytes(data, "big"), []
    while number:
        number, value = divmod(number, 58)
        letters.append(_ALPHABET[value])
    n_zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * n_zeros + "".join(reversed(letters))


def bytes_of_base58(text: str) -> bytes:
    """Return the bytes of base58btc text.

    Raises
    ------
    ValueError
        If a letter is not of the alphabet.
    """
    number = 0
    for letter in text:
        if letter not in _VALUES:
            raise ValueError(f"{letter!r} is no base58 letter")
        number = number * 58 + _VALUES[letter]
    n_zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * n_zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")

"""What was last known of each design, so that an older copy is noticed."""

import re
from dataclasses import asdict, dataclass

from sqlalchemy import Engine, delete, insert, select

from smilesculpt.exchange.store.database import heads, refusals
from smilesculpt.exchange.store.errors import DamagedError

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a design.

    Attributes
    ----------
    asset : str
        SHA-256 of its manifest.
    title : str
        Empty once consent was withdrawn: a tombstone has no content.
    author, wearer : str
    head : str or None
        The record that made the present holder.
    n_moves : int
    contested, withdrawn : bool
    """

    asset: str
    title: str
    author: str
    wearer: str
    head: str | None
    n_moves: int
    contested: bool
    withdrawn: bool


class Heads:
    """The heads of a store.

    Attributes
    ----------
    engine : Engine
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def put(self, head: Head) -> None:
        """Remember what is known of a design."""
        with refusals("heads"), self.engine.begin() as connection:
            connection.execute(delete(heads).where(heads.c.asset == head.asset))
            connection.execute(insert(heads).values(**asdict(head)))

    def get(self, asset: str) -> Head | None:
        """Return what is known of a design, or None."""
        with refusals("heads"), self.engine.connect() as connection:
            row = connection.execute(select(heads).where(heads.c.asset == asset)).first()
        if row is None:
            return None
        head = Head(**row._mapping)
        if not _is_sound(head):
            raise DamagedError(asset[:80], "its row in the database was changed")
        return head

    def all(self) -> tuple[Head, ...]:
        """Return what is known of all designs, by asset; rows that were changed are left out."""
        return tuple(head for head in self._rows() if _is_sound(head))

    def damaged(self) -> tuple[str, ...]:
        """Return the names of the rows that were changed behind the store's back."""
        return tuple(str(head.asset)[:80] for head in self._rows() if not _is_sound(head))

    def _rows(self) -> tuple[Head, ...]:
        with refusals("heads"), self.engine.connect() as connection:
            rows = connection.execute(select(heads).order_by(heads.c.asset)).all()
        return tuple(Head(**row._mapping) for row in rows)


def _is_sound(head: Head) -> bool:
    words = (head.asset, head.title, head.author, head.wearer)
    return (
        all(isinstance(word, str) for word in words)
        and _DIGEST.fullmatch(head.asset) is not None
        and isinstance(head.n_moves, int)
    )

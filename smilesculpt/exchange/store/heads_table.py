"""What was last known of each design, so that an older copy is noticed."""

from dataclasses import asdict, dataclass

from sqlalchemy import Engine, delete, insert, select

from smilesculpt.exchange.store.database import heads, refusals


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
        return None if row is None else Head(**row._mapping)

    def all(self) -> tuple[Head, ...]:
        """Return what is known of all designs, by asset."""
        with refusals("heads"), self.engine.connect() as connection:
            rows = connection.execute(select(heads).order_by(heads.c.asset)).all()
        return tuple(Head(**row._mapping) for row in rows)

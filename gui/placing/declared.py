"""The commands of the handles."""

from collections.abc import Callable
from functools import partial

from gui.actions import Command, Registry
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.placing.placer import TOOLS, Placer
from gui.words import tr

Run = Callable[[], object]

KEYS = {"move": "W", "turn": "E", "scale": "R"}


def declare_placing(registry: Registry, placer: Placer, take: Callable[[str], object]) -> None:
    """Give the registry the commands that put teeth elsewhere.

    Parameters
    ----------
    take : callable
        Takes a tool in hand.
    """
    titles = (tr("Move the tooth"), tr("Turn the tooth"), tr("Scale the tooth"))
    for name, title in zip(TOOLS, titles, strict=True):
        run: Run = partial(take, name)
        command = Command(f"tool-{name}", title, run, "Tooth", KEYS[name], "view", checkable=True)
        registry.add(command)
    rows: tuple[tuple[str, str, Run, str], ...] = (
        ("tooth-reset", tr("Put the tooth back"), placer.reset, ""),
        ("tooth-mirror", tr("Same on the other side"), placer.mirror, ""),
        ("tooth-snap", tr("Snap to the arch"), placer.snap, ""),
        ("tooth-lock", tr("Lock or free the tooth"), placer.toggle_lock, "L"),
        (
            "tooth-chain",
            tr("Neighbours follow"),
            lambda: placer.set_way(in_chain=not placer.in_chain),
            "",
        ),
    )
    for ident, title, run, keys in rows:
        checkable = ident == "tooth-chain"
        registry.add(Command(ident, title, run, "Tooth", keys, "view", checkable=checkable))


def follow_placing(
    registry: Registry, placer: Placer, document: Document, view_state: ViewState
) -> None:
    """Allow and tick those commands as things stand."""

    def refresh() -> None:
        for name in TOOLS:
            registry.action(f"tool-{name}").setChecked(view_state.tool == name)
        registry.action("tooth-chain").setChecked(placer.in_chain)
        case, why_not = document.case, ""
        if case is None or case.dentition is None:
            why_not = tr("The teeth are not known yet. Find teeth first.")
        for ident in (*(f"tool-{name}" for name in TOOLS), "tooth-chain"):
            registry.enable(ident, why_not)
        if not why_not and placer.why_not == "none":
            why_not = tr("Choose a tooth first.")
        for ident in ("tooth-reset", "tooth-mirror", "tooth-snap", "tooth-lock"):
            registry.enable(ident, why_not)

    for name in TOOLS:
        # Taken once more, a tool stays ticked: its action has just turned the tick.
        registry.action(f"tool-{name}").triggered.connect(lambda _: refresh())
    placer.changed.connect(refresh)
    view_state.tool_changed.connect(lambda _: refresh())
    refresh()

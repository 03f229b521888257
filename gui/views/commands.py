"""Declares everything a person can do about looking."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QObject

from gui.actions import Command, Registry
from gui.casework.view_state import ViewState
from gui.staging.display import LINE_KINDS
from gui.views.bookmarks import MOST
from gui.views.views import Views
from gui.words import tr
from smilesculpt.picturing.cuts import Way
from smilesculpt.picturing.heat_maps import MAP_STYLES, MapKind

Run = Callable[[], object]

MAPS: tuple[tuple[str, MapKind | None], ...] = (
    ("none", None),
    ("change", "change"),
    ("thickness", "thickness"),
    ("contact", "contact"),
)
WAYS: tuple[Way, ...] = ("across", "along", "level")
NEEDS_JAW = ("split", "cut", "cut-follow", *(f"cut-{way}" for way in WAYS))


def declare_views(registry: Registry, views: Views) -> None:
    """Give the registry the commands of looking."""
    _declare_maps(registry, views)
    _declare_looks(registry, views)
    _declare_cut(registry, views)
    _declare_saved(registry, views)


def _declare_maps(registry: Registry, views: Views) -> None:
    titles = {
        "none": tr("No colours"),
        "change": tr("Colours: change from the scan"),
        "thickness": tr("Colours: thickness"),
        "contact": tr("Colours: contact with the other jaw"),
    }
    for name, kind in MAPS:
        run = partial(views.show_map, kind)
        registry.add(Command(f"map-{name}", titles[name], run, "Picture", checkable=True))
    show = (tr("Other jaw"), views.toggle_other_jaw)
    registry.add(Command("show-other-jaw", *show, "Picture", checkable=True))


def _declare_looks(registry: Registry, views: Views) -> None:
    lines = {
        "gum_line": tr("Gum line"),
        "arch": tr("Arch line"),
        "guides": tr("Midline and biting plane"),
    }
    rows: tuple[tuple[str, str, Run, str], ...] = (
        ("clay", tr("Clay instead of enamel"), views.toggle_clay, "Shift+C"),
        ("wires", tr("Edges of triangles"), views.toggle_wires, "Shift+W"),
        ("split", tr("Before and now side by side"), views.toggle_split, "Shift+B"),
        *(
            (f"line-{kind}", lines[kind], partial(views.toggle_lines, kind), "")
            for kind in LINE_KINDS
        ),
    )
    for ident, title, run, keys in rows:
        registry.add(Command(ident, title, run, "Picture", keys, "view", checkable=True))
    add = partial(_add, registry)
    add("view-upper", tr("Upper jaw from below"), partial(views.look, "upper_occlusal"))
    add("view-lower", tr("Lower jaw from above"), partial(views.look, "lower_occlusal"))


def _declare_cut(registry: Registry, views: Views) -> None:
    cutting = views.cutting
    registry.add(
        Command(
            "cut",
            tr("Cut the picture open"),
            cutting.toggle,
            "Picture",
            "K",
            "view",
            checkable=True,
        )
    )
    titles = {
        "across": tr("Cut across the arch"),
        "along": tr("Cut along the arch"),
        "level": tr("Cut level with the bite"),
    }
    for way in WAYS:
        registry.add(Command(f"cut-{way}", titles[way], partial(cutting.lay, way), "Picture"))
    follow = tr("Let the cut follow the mouse")
    registry.add(
        Command(
            "cut-follow",
            follow,
            cutting.toggle_follow,
            "Picture",
            "Shift+K",
            "view",
            checkable=True,
        )
    )


def _declare_saved(registry: Registry, views: Views) -> None:
    add = partial(_add, registry)
    add("save-view", tr("Save this view"), views.save_view, "Ctrl+Shift+V")
    add("saved-views", tr("Saved views…"), views.show_saved, "")
    views.keys_of_saved = lambda at: registry.keys(f"saved-{at + 1}")
    for k in range(MOST):
        go = partial(views.go_to_saved, k)
        add(f"saved-{k + 1}", tr("Go to saved view {}").format(k + 1), go, f"Alt+{k + 1}")


class ViewCommands(QObject):
    """Allows, ticks and names the commands of looking as things stand."""

    def __init__(self, registry: Registry, views: Views, view_state: ViewState) -> None:
        super().__init__()
        self._registry, self._views = registry, views
        views.display.changed.connect(self.refresh)
        views.bookmarks.changed.connect(self.refresh)
        views.cutting.changed.connect(self.refresh)
        view_state.step_changed.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Bring all of them up to date."""
        views, display = self._views, self._views.display
        on = {
            "clay": display.look == "matcap",
            "wires": display.wires,
            "split": display.split,
            "cut": display.cut is not None,
            "cut-follow": views.cutting.follows,
            "show-other-jaw": views.has_other_jaw and display.shows_other_jaw,
            **{f"line-{kind}": kind in display.lines for kind in LINE_KINDS},
            **{f"map-{name}": views.map_now == kind for name, kind in MAPS},
        }
        for ident, is_on in on.items():
            self._registry.action(ident).setChecked(is_on)
        no_jaw = "" if views.is_jaw() else tr("No jaw in its dental frame is shown.")
        for ident in (*NEEDS_JAW, *(f"map-{name}" for name, kind in MAPS if kind is not None)):
            self._registry.enable(ident, no_jaw)
        no_other = "" if views.has_other_jaw else tr("No other jaw is chosen.")
        self._registry.enable("show-other-jaw", no_other)
        self._name_saved()

    def _name_saved(self) -> None:
        kept = self._views.bookmarks.kept
        for k in range(MOST):
            action = self._registry.action(f"saved-{k + 1}")
            is_there = k < len(kept)
            if is_there:
                action.setText(tr("Go to {}").format(kept[k].name))
            action.setVisible(is_there)
            why_not = "" if is_there else tr("No view is saved here.")
            self._registry.enable(f"saved-{k + 1}", why_not)
        full = "" if len(kept) < MOST else tr("9 views are saved. Remove one first.")
        self._registry.enable("save-view", full)


def range_choices(kind: MapKind) -> tuple[float, ...]:
    """Return the ends of a map's range to choose from, mm."""
    return MAP_STYLES[kind].choices


def _add(registry: Registry, ident: str, title: str, run: Run, keys: str = "") -> None:
    registry.add(Command(ident, title, run, "Picture", keys))

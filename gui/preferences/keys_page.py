"""All commands with their keys: searched, changed, given back, written to a file."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from gui.actions import Registry, shown
from gui.choices import Choices
from gui.failures import explain
from gui.notices.file_to_write import file_to_write
from gui.parts.buttons import button
from gui.parts.labels import text
from gui.parts.layouts import clear, column, fill, row
from gui.preferences import key_rules as rules
from gui.preferences.fixed_keys import fixed_lines
from gui.preferences.form import Page
from gui.preferences.key_file import KeyFileError, read_keys, write_keys
from gui.preferences.key_row import KeyRow
from gui.style.look import Look
from gui.words import tr
from meshes.errors import UnwritableFileError

NOT_SHOWN = ("saved-",)
"""What has a name only while something is kept there is listed by its keys alone."""


class KeysPage(Page):
    """One row a command, by the menu that holds it."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__(tr("Keys"))
        self._registry = registry
        self.rows: dict[str, KeyRow] = {}
        self._groups: dict[str, tuple[QWidget, list[KeyRow]]] = {}
        self._asked = ("", "")
        self.ask_path: Callable[[bool], str] = self._ask_path
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search by name or keys"))
        self.search.setAccessibleName(tr("Search the keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.search_for)
        self.notice, self._said = QWidget(), text("", wrap=True)
        self.take, self.swap = button("", self._take), button("", self._swap)
        self.leave = button(tr("Leave it"), self.hide_notice)
        self.notice = column(
            self._said,
            row(self.take, self.swap, self.leave, None),
            margins=(12, 10, 12, 10),
            name="notice",
        )
        self._fixed = QWidget()
        self._fixed_layout = QVBoxLayout(self._fixed)
        ways = row(
            button(tr("All as at first"), self.reset_all),
            button(tr("Write to a file…"), self.write),
            button(tr("Read from a file…"), self.read),
            None,
        )
        self.put(self.search, ways, self.notice, *self._make_rows(look), self._fixed)
        self.hide_notice()
        registry.keys_changed.connect(self._refresh_row)

    def show_choices(self, choices: Choices) -> None:
        """Show what the mouse does by the scheme that is chosen."""
        clear(self._fixed_layout)
        lines = [
            row(text(what), None, text(keys, "muted")) for what, keys in fixed_lines(choices.mouse)
        ]
        heading = text(tr("Mouse, and keys that always do the same"), "heading")
        fill(self._fixed_layout, heading, *lines, gap=8)

    def search_for(self, words: str) -> None:
        """Show the commands whose name or keys hold some letters."""
        wanted = words.strip().lower()
        for heading, rows in self._groups.values():
            hits = [_fits(each, self._registry, wanted) for each in rows]
            for each, is_hit in zip(rows, hits, strict=True):
                each.setVisible(is_hit)
            heading.setVisible(any(hits))
        self._fixed.setVisible(not wanted)

    def want(self, ident: str, keys: str) -> None:
        """Give a command some keys, or say why not and what can be done."""
        self.hide_notice()
        if not keys:
            self._registry.set_keys(ident, ())
            return
        why_not = rules.why_not(self._registry, ident, keys)
        if why_not:
            self._say(why_not)
            return
        other = rules.holder(self._registry, ident, keys)
        if not other:
            self._registry.set_keys(ident, (rules.plain_keys(keys),))
            return
        self._asked = (ident, keys)
        name = self._registry.action(other).text()
        self._say(tr("{} is taken by “{}”.").format(shown(keys), name))
        self.take.setText(tr("Take it"))
        self.swap.setText(tr("Swap the two"))
        self.take.setAccessibleName(tr("Take the keys from {}").format(name))
        self.swap.setAccessibleName(tr("Swap the keys with {}").format(name))
        self.take.show()
        self.swap.show()
        self.leave.show()
        self.swap.setFocus()

    def hide_notice(self) -> None:
        """Leave the keys as they are."""
        self._asked = ("", "")
        self.notice.hide()

    def reset_all(self) -> None:
        """Give every command its first keys."""
        self.hide_notice()
        rules.all_back_to_first(self._registry)

    def write(self) -> None:
        """Write the keys that differ from the first ones to a file."""
        name = self.ask_path(True)
        if name:
            try:
                write_keys(Path(name), self._registry.changed_keys())
            except UnwritableFileError as error:
                self._say(explain(error))

    def read(self) -> None:
        """Take the keys of a file."""
        name = self.ask_path(False)
        if not name:
            return
        try:
            keys = read_keys(Path(name), self._registry)
        except KeyFileError as error:
            self._say(str(error))
            return
        self.reset_all()
        for ident, each in keys.items():
            self._registry.set_keys(ident, each)

    def _make_rows(self, look: Look) -> list[QWidget]:
        made: list[QWidget] = []
        for command in self._registry.commands():
            if command.ident.startswith(NOT_SHOWN):
                continue
            if command.place not in self._groups:
                heading = text(tr(command.place), "heading")
                group = column(heading, gap=4)
                self._groups[command.place] = (heading, [])
                made.append(group)
            title, rows = self._groups[command.place]
            each = KeyRow(look, self._registry, command)
            each.wanted.connect(self.want)
            each.reset.connect(lambda ident: rules.back_to_first(self._registry, ident))
            rows.append(each)
            self.rows[command.ident] = each
            holder = title.parentWidget()
            layout = None if holder is None else holder.layout()
            if layout is not None:
                layout.addWidget(each)
        return made

    def _take(self) -> None:
        ident, keys = self._asked
        self.hide_notice()
        rules.give(self._registry, ident, keys)

    def _swap(self) -> None:
        ident, keys = self._asked
        self.hide_notice()
        rules.swap(self._registry, ident, keys)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self.notice.setAccessibleName(words)
        for each in (self.take, self.swap, self.leave):
            each.hide()
        self.leave.show()
        self.notice.show()

    def _refresh_row(self, ident: str) -> None:
        if ident in self.rows:
            self.rows[ident].refresh()

    def _ask_path(self, writes: bool) -> str:
        kinds = tr("Keys (*.json)")
        if writes:
            path = file_to_write(self, tr("Write the keys"), "keys.json", kinds, ".json")
            return "" if path is None else str(path)
        return QFileDialog.getOpenFileName(self, tr("Read keys"), "", kinds)[0]


def _fits(each: KeyRow, registry: Registry, words: str) -> bool:
    return words in each.title.lower() or words in registry.keys(each.ident).lower()

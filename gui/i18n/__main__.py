"""Brings the catalogues up to date with the source: python -m gui.i18n."""

import sys
from pathlib import Path

from gui.i18n.below import texts_below
from gui.i18n.catalogue import read_catalogue, renewed, write_catalogue
from gui.i18n.compiled import write_compiled
from gui.i18n.extracting import Source, merged, texts_of
from gui.i18n.from_english import TEMPLATES
from gui.i18n.languages import FOLDER

ROOT = FOLDER.parents[1]


def all_texts(root: Path = ROOT) -> tuple[Source, ...]:
    """Return every text that the window shows, of its own and of the layers below."""
    own = [
        source
        for path in sorted((root / "gui").rglob("*.py"))
        for source in texts_of(path, path.relative_to(root).as_posix())
    ]
    return merged([*own, *texts_below(root)])


def templates(sources: tuple[Source, ...]) -> str:
    """Return the file of templates: what finished sentences are recognised by."""
    lines = [source.words for source in sources if source.is_template]
    return "\n".join([*lines, ""])


def main() -> int:
    """Renew catalogues and compiled catalogues; say what is left to translate."""
    sources = all_texts()
    TEMPLATES.write_text(templates(sources), encoding="utf-8")
    n_left = 0
    for path in sorted(FOLDER.glob("smilesculpt_*.ts")):
        code = path.stem.partition("_")[2]
        entries = renewed(read_catalogue(path), sources)
        write_catalogue(path, code, entries)
        write_compiled(path.with_suffix(".qm"), code, entries)
        left = sum(not entry.is_finished for entry in entries)
        n_left += left
        sys.stdout.write(f"{path.name}: {len(entries)} texts, {left} to translate\n")
    if n_left:
        sys.stdout.write("Translate them in Qt Linguist or an editor, then run this again.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

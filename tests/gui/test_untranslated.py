"""No text of the window goes past the door of translations; found without a window."""

import ast
import re

from tests.walls.tree import files_of, parsed, require_none

DOORS = {"tr", "later", "count"}

SINKS = {
    "setText",
    "setToolTip",
    "setStatusTip",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setWindowTitle",
    "setInformativeText",
    "setDetailedText",
    "setTitle",
    "addAction",
    "addButton",
    "addItem",
    "addItems",
    "addMenu",
    "drawText",
    "showText",
    "QAction",
    "QCheckBox",
    "QLabel",
    "QPushButton",
    "QRadioButton",
    "Elided",
    "Message",
    "NumberField",
    "Section",
    "SliderRow",
    "ToolButton",
    "button",
    "figure",
    "text",
}
"""What shows the words that it is given; icons, kinds and keys are given beside them."""

WORD = re.compile(r"[A-Z]?[a-z]{2,}")
KEYS = {
    "gdi generic",
    "in short",
    "not measured",
    "other jaw",
    "sizes at rest",
    "who is it",
}
"""Names that the program tells things apart by."""

SENTENCE = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}")

NO_WORDS = {
    "SmileSculpt",  # the name
    "– SmileSculpt",
    "heading muted caption title display",
    "primary link",
    "px",
}
"""What sinks are given beside words, or is the same everywhere."""

QUIET = {
    "Job",
    "ScanSource",
    "progress",
    "QRegularExpression",
    "compile",
    "error",
    "warning",
    "info",
    "debug",
    "exception",
}
"""Calls whose words are for the log, for a search, or translated where they are shown."""

OWN_ERRORS = {"RuntimeError", "ValueError", "TypeError", "NotImplementedError", "KeyError"}
"""Mistakes of the program: nobody but a maintainer reads them."""

FOR_MAINTAINERS = {"gui/recovery/diagnostics.py", "gui/recovery/log_file.py"} | {
    f"gui/i18n/{name}.py" for name in ("__main__", "catalogue")
}

SPOKEN_ELSEWHERE = {"gui/jobs/helper.py"}
"""A process that knows no Qt: its sentences are in the catalogues all the same."""


def own_files():
    kept = (path for path in files_of("gui") if path.suffix == ".py")
    return [path for path in kept if path.as_posix() not in FOR_MAINTAINERS | SPOKEN_ELSEWHERE]


def name_of(call):
    called = call.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def literals(node, *, sinks_only):
    """Give the texts under a node that pass no door, with their lines."""
    if isinstance(node, ast.Call) and name_of(node) in DOORS | QUIET | OWN_ERRORS:
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    inner = ast.iter_child_nodes(node)
    if isinstance(node, ast.Compare | ast.Subscript) or (sinks_only and isinstance(node, ast.Call)):
        return
    for child in inner:
        yield from literals(child, sinks_only=sinks_only)


def shown_bare(path):
    """Give the words that a sink is given as they are."""
    for call in ast.walk(parsed(path)):
        if not isinstance(call, ast.Call) or name_of(call) not in SINKS:
            continue
        # The first argument is what is shown; for a tool button it is the third.
        place = 2 if name_of(call) == "ToolButton" else 0
        for argument in call.args[place : place + 1]:
            yield from literals(argument, sinks_only=True)


def test_no_widget_is_given_words_past_the_door():
    known = {word for words in NO_WORDS for word in words.split()} | NO_WORDS
    require_none(
        f'{path}:{line}: "{words}": give it as tr("{words}")'
        for path in own_files()
        for line, words in shown_bare(path)
        if WORD.search(words) and words.strip() not in known
    )


def test_no_sentence_stands_outside_the_doors():
    require_none(
        f'{path}:{line}: "{words}": is it shown? then tr("..."), in a table later("...")'
        for path in own_files()
        for line, words in literals(parsed(path), sinks_only=False)
        if SENTENCE.search(words) and not is_code(words)
    )


def is_code(words):
    """Say whether words are no sentence: a style sheet, a list of panels, a key."""
    return "{" in words or words.startswith("+") or words in KEYS

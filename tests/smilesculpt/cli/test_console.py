"""What commands print: a stranger's words stay words."""

import json

import pytest

from smilesculpt.cli.console import complain, print_json, print_table, say

SPITEFUL = "Elysium\nsignature   by you\x1b[2J\u202e"


@pytest.mark.parametrize("speak", [say, complain])
def test_a_printed_line_is_one_line_and_commands_no_screen(capsys, speak):
    speak(SPITEFUL)
    told = capsys.readouterr()
    assert told.out + told.err == "Elysium\ufffdsignature   by you\ufffd[2J\ufffd\n"


def test_a_table_commands_no_screen_either(capsys):
    print_table("", ("title",), ((SPITEFUL,),))
    assert not {"\x1b", "\u202e"} & set(capsys.readouterr().out)


def test_a_document_says_the_same_and_commands_no_screen(capsys):
    document = {SPITEFUL: ["\x9b2J", "\u0645\u06cc\u200c\u062e", {"z\u00e4hne": 2.5}]}
    print_json(document)
    told = capsys.readouterr().out
    assert not {"\x1b", "\x9b", "\u202e"} & set(told)
    assert "z\u00e4hne" in told
    assert json.loads(told) == document

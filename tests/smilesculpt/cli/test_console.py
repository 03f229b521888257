"""What commands print: a stranger's words stay words."""

import pytest

from smilesculpt.cli.console import complain, print_table, say

SPITEFUL = "Elysium\nsignature   by you\x1b[2J\u202e"


@pytest.mark.parametrize("speak", [say, complain])
def test_a_printed_line_is_one_line_and_commands_no_screen(capsys, speak):
    speak(SPITEFUL)
    told = capsys.readouterr()
    assert told.out + told.err == "Elysium\ufffdsignature   by you\ufffd[2J\ufffd\n"


def test_a_table_commands_no_screen_either(capsys):
    print_table("", ("title",), ((SPITEFUL,),))
    assert not {"\x1b", "\u202e"} & set(capsys.readouterr().out)

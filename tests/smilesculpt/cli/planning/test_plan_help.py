"""The examples in the help of the plan commands work as typed."""

import shlex

from smilesculpt.cli import device_commands, plan_commands
from smilesculpt.cli.app import run


def example_of(command):
    """Return the words of the example in a command's help."""
    line = command.__doc__.split("Example: smilesculpt ")[1].splitlines()[0]
    return shlex.split(line)


def test_examples_of_the_help_work_as_typed_one_after_the_other(capsys, usual_ports):
    commands = plan_commands
    for command, status in (
        (commands.implant, 0),
        (commands.path, 0),
        (commands.simulate, 0),
        (commands.check, 1),  # not signed yet
        (commands.sign, 0),
        (commands.check, 0),
    ):
        assert run(example_of(command)) == status, example_of(command)
    capsys.readouterr()
    assert run(example_of(commands.send)) in {0, 2}  # where no device listens there
    assert {"--trust", "ada.key"} <= set(example_of(device_commands.simulate))

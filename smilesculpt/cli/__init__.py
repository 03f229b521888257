"""The command `smilesculpt`: the same functions as the window's, typed at a prompt."""

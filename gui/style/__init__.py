"""Colours, sizes, icons and the typeface."""

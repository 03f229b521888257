"""The window around the picture: pages, bars, cards and messages."""

"""Sizes of teeth and arch, and the rules that people compare them with."""

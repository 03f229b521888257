"""Handles and numbers that put teeth elsewhere."""

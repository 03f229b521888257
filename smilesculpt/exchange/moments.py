"""Moments as records write them: ISO 8601 in UTC to the second."""

from datetime import UTC, datetime


def instant(moment: datetime) -> str:
    """Return a moment as text; texts sort as their moments do."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

"""Work that is not saved yet, kept in a file that only grows, and found again after a crash."""

"""One `.smile` file: the container, and a case inside it."""

from smilesculpt.casefile.case_file import open_case, save_case

__all__ = ["open_case", "save_case"]

"""What can be wrong with a lesson."""

from meshes.errors import one_line
from smilesculpt.errors import DesignError


class LessonError(DesignError):
    """A lesson that is unknown, damaged, unsigned or written for a newer program.

    Attributes
    ----------
    lesson : str
        Its name or file, as given.
    """

    def __init__(self, lesson: str, reason: str, remedy: str) -> None:
        self.lesson = lesson
        super().__init__(f"lesson {one_line(lesson)}: {one_line(reason)}. {remedy}")

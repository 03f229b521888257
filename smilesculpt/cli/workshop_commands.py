"""Commands for lessons: list, run, check, and pack for those who write them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from calibration.signing import read_key
from meshes.errors import UnreadableFileError
from meshes.readwrite.beside import make_folder, write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes
from meshes.readwrite.writing import write_mesh
from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.casefile import open_case, save_case
from smilesculpt.cli.console import print_json, print_table, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.exchange.bundle import bundle_bytes
from smilesculpt.workshop.goals import GoalResult, check
from smilesculpt.workshop.packing import SignedLesson, pack_lesson
from smilesculpt.workshop.shelf import find_lesson, is_shelved, shelved_lessons
from smilesculpt.workshop.walking import StepTaken, starting_case, walk

LessonName = Annotated[
    str, typer.Argument(help="A name from the list, or a .smile file.", metavar="LESSON")
]

workshop_app = typer.Typer(
    help="Learn by doing: lessons with goals that the program checks.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)


@workshop_app.command("list")
def list_lessons(json: Json = False, quiet: Quiet = False) -> None:
    """List the lessons that come with the program.

    Example: smilesculpt workshop list
    """
    lessons = shelved_lessons()
    if json:
        facts = [_lesson_facts(signed) for signed in lessons]
        print_json({"schema": "smilesculpt/workshop-list/1", "lessons": facts})
    elif not quiet:
        rows = [
            (s.lesson.name, s.lesson.title, f"{s.lesson.minutes} min", str(len(s.lesson.goals)))
            for s in lessons
        ]
        print_table("Lessons", ("name", "title", "takes", "goals"), rows)
        say("Start one with: smilesculpt workshop run NAME --out FOLDER")


@workshop_app.command("run")
def run_lesson(
    lesson: LessonName,
    out: Annotated[
        Path, typer.Option("--out", help="Folder for the start and the result.", metavar="DIR")
    ] = Path("workshop"),
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Walk through a lesson: each step is explained, and done where the program can do it.

    Writes the practice case to start from, the finished case and its wax-up, so that you can
    do it again by hand. Exit status: 0 all goals met, 1 not all.

    Example: smilesculpt workshop run first-mockup --out practice
    """
    signed = find_lesson(lesson)
    make_folder(out)
    taken: list[StepTaken] = []
    if not json:
        for line in (signed.lesson.title, signed.lesson.summary, _signed_words(signed)):
            say(line, quiet=quiet)
    with progress_bar(quiet=quiet or json) as progress:
        for step in walk(signed.lesson, progress=progress):
            taken.append(step)
            if not json:
                _tell_step(len(taken), step, quiet=quiet)
    results = [result for step in taken for result in step.results]
    files = _written(signed, taken[-1].case, results, out)
    if json:
        told = [_step_facts(step) for step in taken]
        facts = {**_lesson_facts(signed), "walked": told, "files": [str(path) for path in files]}
        print_json({"schema": "smilesculpt/workshop-run/1", **facts, "met": _all_met(results)})
    else:
        for path in files:
            say(f"Wrote {path}", quiet=quiet)
        say(f"Now do it yourself: smilesculpt gui {files[0]}", quiet=quiet)
        say(f"Then see how you did: smilesculpt workshop check {lesson} YOURS.smile", quiet=quiet)
    raise typer.Exit(0 if _all_met(results) else 1)


@workshop_app.command("check")
def check_case(
    lesson: LessonName,
    case: Annotated[Path, typer.Argument(help="Your .smile case.", metavar="CASE")],
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Tell which goals of a lesson a case meets.

    Exit status: 0 all met, 1 not all, 2 could not be checked.

    Example: smilesculpt workshop check first-mockup practice/first-mockup.smile
    """
    signed = find_lesson(lesson)
    results = check(signed.lesson, _case_of(case))
    if json:
        goals = [_goal_facts(result) for result in results]
        facts = {**_lesson_facts(signed), "case": str(case), "checked": goals}
        print_json({"schema": "smilesculpt/workshop-check/1", **facts, "met": _all_met(results)})
    else:
        for result in results:
            _tell_goal(result, quiet=quiet)
        n_met = sum(result.is_met for result in results)
        say(f"{n_met} of {len(results)} goals met.", quiet=quiet)
    raise typer.Exit(0 if _all_met(results) else 1)


@workshop_app.command("pack")
def pack(
    source: Annotated[Path, typer.Argument(help="The lesson as JSON.", metavar="LESSON.json")],
    key: Annotated[
        Path, typer.Option("--key", help="Your key file: smilesculpt exchange id.", metavar="FILE")
    ],
    out: Annotated[Path, typer.Option("--out", help="The bundle to write.", metavar="FILE.smile")],
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Pack a lesson that you wrote into a bundle signed with your key.

    Example: smilesculpt workshop pack lesson.json --key me.key --out lesson.smile
    """
    try:
        data = plain_bytes(source)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise UnreadableFileError(source, reason, "Give the JSON of a lesson.") from error
    issued = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    bundle = pack_lesson(data, str(source), key=read_key(key), issued=issued)
    write_bytes_beside(out, bundle_bytes(bundle))
    if json:
        facts = {"file": str(out), "asset": bundle.asset_id, "author": bundle.manifest.about.author}
        print_json({"schema": "smilesculpt/workshop-pack/1", **facts})
    else:
        say(f"Packed as {out}: {bundle.asset_id}", quiet=quiet)


def _case_of(path: Path) -> Case:
    if path.suffix.lower() != steps.CASE_SUFFIX:
        remedy = "Save your work as a case (.smile) and give that."
        raise UnreadableFileError(path, "is no case", remedy)
    return open_case(path)


def _written(
    signed: SignedLesson, case: Case, results: list[GoalResult], out: Path
) -> tuple[Path, ...]:
    """Write start and result; the wax-up only where the lesson asks for one that prints."""
    name = signed.lesson.name
    start, finished = out / f"{name}-start.smile", out / f"{name}.smile"
    save_case(start, starting_case(signed.lesson))
    save_case(finished, case)
    if any(result.goal.kind == "part-prints" and result.is_met for result in results):
        (part,) = steps.restore(case)
        model = out / f"{name}-{part.name}.stl"
        write_mesh(model, part.mesh, name=part.name)
        return start, finished, model
    return start, finished


def _all_met(results: list[GoalResult] | tuple[GoalResult, ...]) -> bool:
    return all(result.is_met for result in results)


def _signed_words(signed: SignedLesson) -> str:
    if is_shelved(signed):
        return "Signed as one of SmileSculpt's own lessons, and unchanged."
    return f"Signed by {signed.author}, unchanged. Whose key that is, only its owner can show you."


def _tell_step(number: int, taken: StepTaken, *, quiet: bool) -> None:
    for line in ("", f"{number}. {taken.step.title}", f"   {taken.step.words}"):
        say(line, quiet=quiet)
    if taken.did:
        say(f"   Done for you: {taken.did}", quiet=quiet)
    for result in taken.results:
        _tell_goal(result, quiet=quiet)


def _tell_goal(result: GoalResult, *, quiet: bool) -> None:
    mark = "met" if result.is_met else "NOT met"
    say(f"   {mark}: {result.goal.title} ({result.outcome.measured})", quiet=quiet)
    if result.advice:
        say(f"      {result.advice}", quiet=quiet)


def _lesson_facts(signed: SignedLesson) -> dict[str, Any]:
    lesson = signed.lesson
    return {
        "lesson": lesson.name,
        "title": lesson.title,
        "summary": lesson.summary,
        "minutes": lesson.minutes,
        "steps": [step.title for step in lesson.steps],
        "goals": [goal.title for goal in lesson.goals],
        "author": signed.author,
        "asset": signed.asset_id,
        "shelved": is_shelved(signed),
    }


def _step_facts(taken: StepTaken) -> dict[str, Any]:
    return {
        "step": taken.step.name,
        "room": taken.step.room,
        "did": taken.did,
        "goals": [_goal_facts(result) for result in taken.results],
    }


def _goal_facts(result: GoalResult) -> dict[str, Any]:
    return {
        "goal": result.goal.name,
        "met": result.is_met,
        "measured": result.outcome.measured.replace("\u00a0", " "),
        "advice": result.advice,
    }

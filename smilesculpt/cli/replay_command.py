"""The command that does again what was recorded in the window."""

from pathlib import Path
from typing import Annotated

import typer

from meshes.readwrite.reading import read_mesh
from smilesculpt.casefile import open_case, save_case
from smilesculpt.cli.console import complain, print_json, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_other, require_output
from smilesculpt.sculpting.recording import Recording, case_digest, read_recording
from smilesculpt.sculpting.replaying import replayed

Out = Annotated[Path | None, typer.Option("--out", help="Save the case afterwards here (.smile).")]


Others = Annotated[
    list[Path] | None,
    typer.Option(
        "--other",
        help="A prepared tooth or antagonist that a limit is measured to, dental frame, mm.",
        metavar="MESH",
    ),
]


def replay(
    recording: Annotated[
        Path, typer.Argument(help="What the window recorded.", metavar="RECORDING")
    ],
    case: Annotated[
        Path,
        typer.Option("--case", help="The case that was open, as it was or as it is since."),
    ],
    out: Out = None,
    other: Others = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Do again what was recorded, strokes and moved teeth, and print the digest of the case.

    The digest is that of shape, mask and layers; the window shows the same. Exit status 1 where
    it differs from what was recorded.

    Example: smilesculpt replay session.json --case designed.smile --out again.smile
    """
    require_output(out, suffix=".smile", given=case)
    require_folders(out)
    if out is not None:
        require_other(out, recording)
    told = read_recording(recording)
    with progress_bar(quiet=quiet or json) as progress:
        meshes = [read_mesh(path, units="mm").mesh for path in other or ()]
        others = {mesh.digest(): mesh for mesh in meshes}
        after = replayed(open_case(case), told, others=others, progress=progress)
    if out is not None:
        save_case(out, after)
    digest = case_digest(after)
    if json:
        print_json(_document(recording, case, out, told, digest))
    else:
        _tell(out, told, digest, quiet=quiet)
    if digest != told.end:
        if not json:
            complain(f"smilesculpt: the recording ended with {told.end}, so this differs.")
        raise typer.Exit(1)


def _tell(out: Path | None, told: Recording, digest: str, *, quiet: bool) -> None:
    acts = "1 act" if len(told.acts) == 1 else f"{len(told.acts):,} acts"
    same = ", the same as recorded" if digest == told.end else ""
    say(f"{acts} done again{same}", quiet=quiet)
    say(digest)
    if out is not None:
        say(f"Saved as {out}", quiet=quiet)


def _document(
    recording: Path, case: Path, out: Path | None, told: Recording, digest: str
) -> dict[str, object]:
    return {
        "schema": "smilesculpt/replay/1",
        "recording": str(recording),
        "case": str(case),
        "out": None if out is None else str(out),
        "n_acts": len(told.acts),
        "digest": digest,
        "is_as_recorded": digest == told.end,
    }

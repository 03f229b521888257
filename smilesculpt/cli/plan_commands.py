"""Plan an implant or the way of a swimmer, and send it: commands under `smilesculpt plan`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from calibration.device_file import read_model
from calibration.link.errors import require_link_library
from calibration.planning.markup_file import write_markup
from calibration.planning.plan_errors import PlanError, UnsignedPlanError
from calibration.planning.plan_file import Plan, plan_bytes, read_plan, write_plan
from calibration.planning.plan_mesh import plan_mesh
from calibration.planning.request_examples import write_example_site, write_example_task
from calibration.planning.sign_off import signed_plan, verified_sign_off
from calibration.signing import read_key
from meshes.errors import one_line
from meshes.readwrite.writing import write_mesh
from smilesculpt import planning
from smilesculpt.cli.console import complain, print_json, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_free
from smilesculpt.cli.own_errors import (
    Localisation,
    RegistrationFile,
    RegistrationRms,
    own_errors,
)
from smilesculpt.cli.plan_facts import plan_facts, tell_files, tell_plan, tell_risk
from smilesculpt.device_quality import file_warning
from smilesculpt.plan_recheck import agreed, broken_limits, not_measured, recomputed_problems
from smilesculpt.planning import RiskSettings

plan_app = typer.Typer(
    help="Plan an implant or the way of a micro-robot, simulate it, sign it, send it.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)

PlanFile = Annotated[Path, typer.Argument(help="A plan (.plan.json).", metavar="PLAN")]
Request = Annotated[
    Path | None,
    typer.Option("--from", help="The site or task it was made from.", metavar="FILE"),
]
Limits = Annotated[Path | None, typer.Option(help="Other limits, as TOML.", metavar="FILE")]
Device = Annotated[
    Path | None, typer.Option(help="Device file of a swimmer's plan.", metavar="FILE")
]
Serial = Annotated[str, typer.Option(help="The device that shall carry it out.")]
Markup = Annotated[
    Path | None, typer.Option(help="Write Slicer's markup here (.mrk.json).", metavar="FILE")
]
Stl = Annotated[
    Path | None, typer.Option(help="Write a drill sleeve or tube here.", metavar="FILE")
]
Draws = Annotated[int, typer.Option(help="Draws of the simulation; 0 leaves it out.")]
Seed = Annotated[int, typer.Option(help="The same seed gives plans the same errors.")]
_ERRORS = "Whose errors: static-guide, dynamic-navigation or robot; magnetic for a way."


@plan_app.command()
def implant(
    site: Annotated[
        Path | None, typer.Argument(help="The site (JSON); a made-up one without it.")
    ] = None,
    out: Annotated[Path, typer.Option(help="The plan.", metavar="FILE")] = Path(
        "implant.plan.json"
    ),
    example: Annotated[
        Path | None,
        typer.Option(help="Write a site here, a word on every field, and leave.", metavar="FILE"),
    ] = None,
    bone: Annotated[
        Path | None, typer.Option(help="With --example: a jaw of your own.", metavar="FILE")
    ] = None,
    limits: Limits = None,
    device: Annotated[
        Path | None, typer.Option(help="Device file: gives the serial.", metavar="FILE")
    ] = None,
    serial: Serial = "",
    errors: Annotated[str, typer.Option(help=_ERRORS)] = "robot",
    registration: RegistrationFile = None,
    registration_rms: RegistrationRms = None,
    localisation: Localisation = None,
    draws: Draws = 10_000,
    seed: Seed = 0,
    markup: Markup = None,
    stl: Stl = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find the implant whose worst margin to nerve, roots and bone surface is largest.

    Exit status: 0 every limit is kept, 1 one is broken, 2 it could not be planned.

    Example: smilesculpt plan implant --out implant.plan.json --stl sleeve.stl
    """
    if example is not None or bone is not None:
        _leave_example(example, bone, quiet=quiet)
    require_folders(out, markup, stl)
    own = own_errors(registration, registration_rms, localisation)
    risk = RiskSettings(errors, draws, seed, own) if draws else None
    warning = file_warning(device)
    if device is not None:
        serial = serial or read_model(device).serial
    with progress_bar(quiet=quiet or json) as progress:
        plan = planning.make_implant_plan(
            site, limits_path=limits, serial=serial, risk=risk, progress=progress
        )
    _finish(plan, out, (markup, stl), warning=warning, json=json, quiet=quiet)


@plan_app.command()
def path(
    task: Annotated[
        Path | None, typer.Argument(help="The task (JSON); a made-up one without it.")
    ] = None,
    out: Annotated[Path, typer.Option(help="The plan.", metavar="FILE")] = Path("path.plan.json"),
    example: Annotated[
        Path | None,
        typer.Option(help="Write a task here, a word on every field, and leave.", metavar="FILE"),
    ] = None,
    device: Annotated[
        Path | None, typer.Option(help="Device file; a made-up one without it.", metavar="FILE")
    ] = None,
    serial: Serial = "",
    errors: Annotated[str, typer.Option(help=_ERRORS)] = "magnetic",
    registration: RegistrationFile = None,
    registration_rms: RegistrationRms = None,
    localisation: Localisation = None,
    draws: Draws = 10_000,
    seed: Seed = 0,
    markup: Markup = None,
    stl: Stl = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find the way of a helical swimmer through a canal, and the coil currents along it.

    Exit status: 0 feasible and clear of the wall, 1 not so, 2 it could not be planned.

    Example: smilesculpt plan path --out path.plan.json --markup path.mrk.json
    """
    if example is not None:
        require_free(example, "--example")
        tell_files(list(write_example_task(example)), quiet=quiet)
        raise typer.Exit
    require_folders(out, markup, stl)
    own = own_errors(registration, registration_rms, localisation)
    risk = RiskSettings(errors, draws, seed, own) if draws else None
    warning = file_warning(device)
    with progress_bar(quiet=quiet or json) as progress:
        plan = planning.make_path_plan(
            task, device_path=device, serial=serial, risk=risk, progress=progress
        )
    _finish(plan, out, (markup, stl), warning=warning, json=json, quiet=quiet)


@plan_app.command()
def simulate(
    plan: PlanFile,
    made_from: Request = None,
    out: Annotated[
        Path | None, typer.Option(help="Write the plan with this risk, unsigned.", metavar="FILE")
    ] = None,
    limits: Limits = None,
    device: Annotated[
        Path | None,
        typer.Option(help="Device file of a swimmer's plan: adds its uncertainty.", metavar="FILE"),
    ] = None,
    errors: Annotated[
        str, typer.Option(help=f"{_ERRORS} Without it: robot for an implant, magnetic for a way.")
    ] = "",
    registration: RegistrationFile = None,
    registration_rms: RegistrationRms = None,
    localisation: Localisation = None,
    draws: Annotated[int, typer.Option(help="Draws of the simulation.")] = 10_000,
    seed: Seed = 0,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Simulate carrying out a plan many times under errors: how often a limit is broken.

    Example: smilesculpt plan simulate implant.plan.json --errors static-guide
    """
    require_folders(out)
    own = own_errors(registration, registration_rms, localisation)
    with progress_bar(quiet=quiet or json) as progress:
        simulated = planning.simulate_plan(
            read_plan(plan),
            made_from,
            limits_path=limits,
            device_path=device,
            risk=RiskSettings(errors, draws, seed, own),
            progress=progress,
        )
    if out is not None:
        write_plan(out, simulated)
    if json:
        print_json({"schema": "smilesculpt/plan-simulate/1", "risk": simulated.body["risk"]})
    elif not quiet:
        tell_risk(simulated.body["risk"])
        tell_files([out] if out is not None else [], quiet=quiet)


@plan_app.command()
def check(
    plan: PlanFile,
    made_from: Request = None,
    limits: Limits = None,
    device: Device = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Check a plan: its form, its limits, who signed it; with --from measure it anew.

    Exit status: 0 clean and signed, 1 findings, 2 no plan, or not the one that was signed.

    Example: smilesculpt plan check implant.plan.json
    """
    found = read_plan(plan)
    problems = broken_limits(found)
    left_out = not_measured(found, made_from, device)
    if not left_out.startswith("not measured"):
        problems += recomputed_problems(found, made_from, limits_path=limits, device_path=device)
    warning = file_warning(device)
    problems += [warning] if warning else []
    signer = None
    try:
        signer = verified_sign_off(found)
    except UnsignedPlanError as error:
        problems.append(str(error))
    if json:
        signed = None if signer is None else {"name": signer.name, "role": signer.role}
        if signer is not None and signed is not None:
            signed |= {"signed_at": signer.signed_at, "did": signer.did}
        head = {"schema": "smilesculpt/plan-check/1", "signed": signed, "problems": problems}
        head["not_measured"] = left_out
        print_json({**head, **plan_facts(found)})
    elif not quiet:
        tell_plan(found)
        if signer is not None:
            say(f"Signed by {signer.name} ({signer.role}) at {signer.signed_at}, {signer.did}")
        for problem in (*problems, left_out):
            say(one_line(problem), quiet=not problem)
    raise typer.Exit(1 if problems else 0)


@plan_app.command()
def sign(
    plan: PlanFile,
    key: Annotated[
        Path, typer.Option(help="Your key file, made by: exchange id --new.", metavar="FILE")
    ],
    name: Annotated[str, typer.Option(help="Your name: you answer for the plan.")],
    role: Annotated[str, typer.Option(help="What you are.")] = "clinician",
    made_from: Request = None,
    limits: Limits = None,
    device: Device = None,
    out: Annotated[
        Path | None, typer.Option(help="The signed plan; the same file without it.", metavar="FILE")
    ] = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Sign a plan off as a named person; any change after that is found.

    Measures the plan anew first, from the file that --from names or the made-up site or task; says
    so where it cannot. A plan that does not agree, or breaks a limit, is not signed.

    Example: smilesculpt plan sign implant.plan.json --key ada.key --name "Ada Example"
    """
    found = read_plan(plan)
    left_out = agreed(found, made_from, limits_path=limits, device_path=device)
    warning = file_warning(device)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    signed = signed_plan(found, read_key(key), name=name, role=role, signed_at=now)
    target = plan if out is None else out
    write_plan(target, signed)
    signer = verified_sign_off(signed)
    if json:
        facts = {"file": str(target), "sha256": signed.sha256, "did": signer.did}
        facts |= {"not_measured": left_out, "device_warning": warning}
        print_json({"schema": "smilesculpt/plan-sign/1", **facts, "signed_at": now})
    else:
        say(f"Signed by {signer.name} as {signer.did}: {target}", quiet=quiet)
        say(f"{left_out}.", quiet=quiet or not left_out)
        _warn(warning)


@plan_app.command()
def send(
    plan: PlanFile,
    host: Annotated[str, typer.Option(help="Where the device listens.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Its OpenIGTLink port.")] = 18944,
    timeout: Annotated[float, typer.Option(help="How long an answer may take, s.")] = 10.0,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Send a signed plan to a device over OpenIGTLink and say what the device answers.

    Exit status: 0 the device accepts, 2 it refuses or cannot be reached.

    Example: smilesculpt plan send implant.plan.json --host 127.0.0.1 --port 18944
    """
    found = read_plan(plan)
    verified_sign_off(found)
    require_link_library()
    from calibration.link.client import DeviceLink, send_plan

    with DeviceLink(host, port, timeout=timeout) as link:
        verdict = send_plan(link, plan_bytes(found), found)
    if json:
        facts = {"accepted": verdict.accepted, "reason": verdict.reason, "serial": verdict.serial}
        print_json({"schema": "smilesculpt/plan-send/1", **facts, "sha256": verdict.plan_sha256})
    elif verdict.accepted:
        say(f"{verdict.serial} accepts the plan: {verdict.reason}", quiet=quiet)
    else:
        complain(f"smilesculpt: {verdict.serial} refuses the plan: {verdict.reason}")
    raise typer.Exit(0 if verdict.accepted else 2)


def _leave_example(example: Path | None, bone: Path | None, *, quiet: bool) -> None:
    """Write an example of a site where none stands yet, and leave."""
    if example is None:
        raise PlanError("--bone goes with --example", "In a site, name the mesh as its bone.")
    require_free(example, "--example")
    tell_files(list(write_example_site(example, bone=bone)), quiet=quiet)
    raise typer.Exit


def _warn(warning: str) -> None:
    """Say on standard error what speaks against the device; a warning is heard with --quiet too."""
    if warning:
        complain(f"smilesculpt: warning: {one_line(warning)}.")


def _finish(
    plan: Plan,
    out: Path,
    extras: tuple[Path | None, Path | None],
    *,
    warning: str,
    json: bool,
    quiet: bool,
) -> None:
    """Write a new plan and its exports, tell of it, and leave with its exit status."""
    markup, stl = extras
    mesh = plan_mesh(plan) if stl is not None else None
    write_plan(out, plan)
    if markup is not None:
        write_markup(markup, plan)
    if stl is not None and mesh is not None:
        write_mesh(stl, mesh, name="drill sleeve" if plan.body["kind"] == "implant" else "way")
    files = [file for file in (out, markup, stl) if file is not None]
    facts = plan_facts(plan)
    if json:
        head = {"schema": f"smilesculpt/plan-{facts['kind']}/1"}
        named = [str(file) for file in files]
        print_json({**head, **facts, "files": named, "device_warning": warning})
    else:
        if not quiet:
            tell_plan(plan)
        tell_files(files, quiet=quiet)
        _warn(warning)
    raise typer.Exit(0 if facts["is_met"] else 1)

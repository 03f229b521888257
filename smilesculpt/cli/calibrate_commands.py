"""Commands for a clinic device: fitted, foretold, checked for drift, registered to a scan."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from calibration.check_history import Check, add_check, checked_device
from calibration.device_file import Device, InputDigest, read_device, read_model, write_device
from calibration.errors import MeasurementFileError
from calibration.field.field_map_file import looks_like_field_map
from calibration.fitting.calibration_result import predict as foretell
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.drift import check_drift
from calibration.fitting.map_measurements import digest_of, read_map_measurements
from calibration.fitting.measurement_file import read_measurements
from calibration.fitting.measurements import Measurements
from calibration.fitting.scores import scores
from smilesculpt.cli.calibrate_facts import (
    Facts,
    drift_facts,
    fit_facts,
    fit_rows,
    score_facts,
)
from smilesculpt.cli.calibrating.next_command import next_measurements
from smilesculpt.cli.calibrating.register_commands import register, register_surface
from smilesculpt.cli.calibrating.report_command import report
from smilesculpt.cli.calibrating.tool_commands import hand_eye, pivot
from smilesculpt.cli.console import print_json, print_table, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_output

_STATUS = {"ok": 0, "drifted": 1, "unclear": 2}

calibrate_app = typer.Typer(
    help="Calibrate a magnetic device, check it, register it to a scan.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)


class SaturationChoice(StrEnum):
    """How the coils' cores are taken to saturate."""

    NONE = "none"
    ERF = "erf"
    TANH = "tanh"
    RATIONAL = "rational"
    ATAN = "atan"


class SensorsChoice(StrEnum):
    """What is believed of the sensors."""

    TRUST = "trust"
    SELF_CALIBRATE = "self-calibrate"


Csv = Annotated[
    Path,
    typer.Argument(
        help="CSV or Parquet: px_m,py_m,pz_m,i0_A...,bx_T,by_T,bz_T and, if known, sensor.",
        metavar="CSV",
    ),
]
Tables = Annotated[
    list[Path],
    typer.Argument(
        help="A table as CSV or Parquet: px_m,py_m,pz_m,i0_A...,bx_T,by_T,bz_T and, if known, "
        "sensor. Or field maps (.txt), one for each coil in their order.",
        metavar="CSV",
    ),
]
DeviceFile = Annotated[Path, typer.Argument(help="A .device.json file.", metavar="DEVICE")]


@calibrate_app.command()
def fit(
    csv: Tables,
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Where the device goes.", metavar="FILE")
    ] = Path("device.device.json"),
    sensors: Annotated[
        SensorsChoice | None,
        typer.Option(
            help="Trust the sensors, or give each a gain and a bias. "
            "Without it: self-calibrate where the file names sensors."
        ),
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Option(help="A model to check the readings' sign by (.device.json or MPEM .yaml)."),
    ] = None,
    n_sources: Annotated[
        int | None,
        typer.Option("--sources", help="Multipoles a coil. Without it: the best.", min=1),
    ] = None,
    order: Annotated[
        int | None,
        typer.Option(help="1 dipoles, 2 with quadrupoles. Without it: the best.", min=1, max=6),
    ] = None,
    n_bodies: Annotated[
        int | None,
        typer.Option(
            "--bodies", help="Pieces of soft iron nearby. Without it: if it helps.", min=0, max=3
        ),
    ] = None,
    saturation: Annotated[
        SaturationChoice | None,
        typer.Option(help="How the cores saturate. Without it: what foretells best."),
    ] = None,
    name: Annotated[str | None, typer.Option(help="Name of the device.")] = None,
    serial: Annotated[str, typer.Option(help="Serial number of the device.")] = "",
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Fit a device to measured fields, and say how good it is where nothing was measured.

    Exit status: 0 fitted, 1 fitted poorly (the findings say why), 2 could not be fitted.

    Example: smilesculpt calibrate fit measured.csv --sensors self-calibrate --out d.device.json
    """
    measurements = _measured(csv)
    wishes = FitWishes(
        n_sources=n_sources,
        order=order,
        n_bodies=n_bodies,
        saturation=None if saturation is None else saturation.value,
        self_calibrate=None if sensors is None else sensors is SensorsChoice.SELF_CALIBRATE,
        reference=None if reference is None else read_model(reference),
    )
    with progress_bar(quiet=quiet or json) as progress:
        found = fit_device(
            measurements, wishes, name=name or csv[0].stem, serial=serial, progress=progress
        )
    facts = fit_facts(found)
    write_device(out, Device(found.calibration, _today(), _origins(csv, measurements), facts))
    if json:
        print_json({"schema": "smilesculpt/calibrate-fit/1", "device": str(out), **facts})
    elif not quiet:
        _tell_fit(facts, out)
    raise typer.Exit(1 if found.poor else 0)


@calibrate_app.command()
def predict(
    device: DeviceFile,
    csv: Csv,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Foretell measured fields, and say how well that went.

    Example: smilesculpt calibrate predict d.device.json measured.csv --json
    """
    calibration, measurements = read_device(device).calibration, read_measurements(csv)
    told = foretell(calibration, measurements)
    facts: Facts = {
        **score_facts(scores(measurements.readings, told.readings)),
        "coverage_95": told.coverage_95(measurements.readings),
        "n_known_sensor": int(told.is_known.sum()),
    }
    if json:
        print_json({"schema": "smilesculpt/calibrate-predict/1", **facts})
        return
    say(
        f"{facts['n']} vectors foretold: RMS {facts['rms_mT']:.3f} mT "
        f"({100 * facts['nrmse']:.2f} % of the field), R2 {facts['r2']:.5f}; "
        f"95 % intervals cover {100 * facts['coverage_95']:.1f} %.",
        quiet=quiet,
    )


@calibrate_app.command()
def check(
    device: DeviceFile,
    csv: Csv,
    history: Annotated[
        Path | None,
        typer.Option(
            help="Keep the check in a history, begun where there is none; report draws it.",
            metavar="FILE",
        ),
    ] = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Tell from a few new measurements whether a device drifted.

    Exit status: 0 ok, 1 drifted, 2 could not tell.

    Example: smilesculpt calibrate check d.device.json measured.csv
    """
    require_folders(history)
    for given in (device, csv):
        require_output(history, suffix=".json", given=given)
    calibration = read_device(device).calibration
    measurements = read_measurements(csv)
    drift = check_drift(calibration, measurements)
    if history is not None:
        about = checked_device(device, calibration.model.name, calibration.model.serial)
        add_check(history, about, Check(_today(), csv.name, measurements.sha256, drift))
    if json:
        print_json({"schema": "smilesculpt/calibrate-check/1", **drift_facts(drift)})
    else:
        words = {"ok": "The device is as calibrated", "drifted": "The device drifted"}
        start = words.get(drift.verdict, "It cannot be told")
        say(f"{start}: {'; '.join(drift.reasons) or _gain_words(drift_facts(drift))}.", quiet=quiet)
    raise typer.Exit(_STATUS[drift.verdict])


calibrate_app.command("next")(next_measurements)
calibrate_app.command()(register)
calibrate_app.command()(register_surface)
calibrate_app.command()(pivot)
calibrate_app.command()(hand_eye)
calibrate_app.command()(report)


def _measured(files: list[Path]) -> Measurements:
    """Return what one table holds, or field maps, one for each coil."""
    if looks_like_field_map(files[0]):
        return read_map_measurements(files)
    if len(files) > 1:
        reason = "stands beside another table"
        raise MeasurementFileError(files[1], reason, "Give one table, or field maps (.txt).")
    return read_measurements(files[0])


def _origins(files: list[Path], measurements: Measurements) -> tuple[InputDigest, ...]:
    if len(files) == 1:
        return (InputDigest(files[0].name, measurements.sha256),)
    return tuple(InputDigest(one.name, digest_of(one)) for one in files)


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _tell_fit(facts: Facts, out: Path) -> None:
    print_table("Device fitted", ("", ""), fit_rows(facts))
    for finding in facts["findings"]:
        say(f"Found: {finding}.")
    say(f"Sign: {facts['sign_evidence']}.")
    say(f"Written: {out}")


def _gain_words(facts: Facts) -> str:
    gains = ", ".join(
        f"{gain:.3f} +- {error:.3f}"
        for gain, error in zip(facts["gains"], facts["gain_errors"], strict=True)
    )
    return f"gains {gains}; 95 % intervals cover {100 * facts['coverage_95']:.1f} %"

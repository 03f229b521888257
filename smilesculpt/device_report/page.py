"""Puts the page of a device together and writes it; the same files give the same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from calibration.check_history import Check
from calibration.device_file import Device
from calibration.field.conditioning import conditioning
from calibration.fitting.calibration_result import predict
from calibration.fitting.drift import Drift, check_drift
from calibration.fitting.measurements import Measurements
from meshes.readwrite.beside import write_bytes_beside
from smilesculpt.device_report.perspective import residual_views
from smilesculpt.device_report.plots import (
    coil_colours,
    component_colours,
    condition_map,
    coverage_chart,
    drift_chart,
    predicted_chart,
    residual_map,
)
from smilesculpt.device_report.summary import (
    device_rows,
    drift_rows,
    finding_lines,
    fit_rows,
    measured_rows,
    sensor_rows,
)
from smilesculpt.reporting.page_template import packaged_text, page_environment, style_digest
from smilesculpt.reporting.pdf import pdf_of

_OWN: Final = "smilesculpt.device_report"


@dataclass(frozen=True, slots=True, eq=False)
class Again:
    """Measurements taken again, to see what drifted.

    Attributes
    ----------
    name : str
        Of the file, as the page shows it.
    measurements : Measurements
    """

    name: str
    measurements: Measurements


def write_device_report(
    device: Device,
    path: Path,
    *,
    measured: Measurements | None = None,
    history: Sequence[Check | Again] = (),
) -> None:
    """Write one page, HTML or PDF, that needs no other file and asks nothing of the network.

    Parameters
    ----------
    device : Device
    path : Path
        The file; its folder must exist. What ends in `.pdf` becomes PDF.
    measured : Measurements, optional
        What the device was fitted to, or other measurements: without it, pictures of residuals
        are missing and the page says so.
    history : sequence of Check or Again, optional
        Checks since as they were kept, or measurements that are checked now; oldest first.

    Raises
    ------
    InvalidMeasurementsError
        If measurements have another number of currents than the device has coils.
    PdfError
        If what writes PDF is not installed.
    UnwritableFileError
        If the file cannot be written; what stood there still stands.
    """
    page = device_report_html(device, measured=measured, history=history)
    is_pdf = path.suffix.lower() == ".pdf"
    write_bytes_beside(path, pdf_of(page) if is_pdf else page.encode("utf-8"))


def device_report_html(
    device: Device, *, measured: Measurements | None = None, history: Sequence[Check | Again] = ()
) -> str:
    """Return the page of `write_device_report` as text."""
    base = packaged_text("smilesculpt.reporting", "report.css")
    style = base + packaged_text(_OWN, "device_report.css")
    environment = page_environment((_OWN, "device_report.html"))
    model = device.calibration.model
    return environment.get_template("device_report.html").render(
        name=model.name,
        style=style,
        style_digest=style_digest(style),
        about=device_rows(device),
        fit=fit_rows(device.report),
        findings=finding_lines(device.report),
        inputs=[(one.name, one.sha256) for one in device.inputs],
        measured=None if measured is None else _of_measured(device, measured),
        condition=condition_map(model),
        middle=_middle(device),
        drift=_of_history(device, history) if history else None,
    )


def _of_measured(device: Device, measured: Measurements) -> dict[str, Any]:
    told = predict(device.calibration, measured)
    return {
        "rows": measured_rows(device, measured, told),
        "predicted": predicted_chart(measured, told),
        "components": component_colours(),
        "residuals": residual_map(measured, told),
        "coverage": coverage_chart(measured, told),
        "perspective": residual_views(measured, told),
        "sensors": sensor_rows(device.calibration, measured, told),
    }


def _of_history(device: Device, history: Sequence[Check | Again]) -> dict[str, Any]:
    found = [_drift(device, one) for one in history]
    coils = device.calibration.model.coil_names
    return {
        "rows": drift_rows([_name(one) for one in history], found),
        "chart": drift_chart(coils, found),
        "coils": coil_colours(coils),
    }


def _drift(device: Device, one: Check | Again) -> Drift:
    return (
        one.drift if isinstance(one, Check) else check_drift(device.calibration, one.measurements)
    )


def _name(one: Check | Again) -> str:
    return f"{one.file}, {one.date}" if isinstance(one, Check) else one.name


def _middle(device: Device) -> str:
    """Return the condition number's middle and largest value over the workspace, in words."""
    model = device.calibration.model
    found = conditioning(model)
    words = f"{found.median:.2f} in the middle of all, {found.worst:.2f} at worst"
    few = "" if model.n_coils > 2 else f"; {model.n_coils} coils do not make every direction"
    return words + few

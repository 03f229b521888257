"""What a person must be told before a calibrated device is planned with or signed for."""

from pathlib import Path

from calibration.device_file import Device, read_device


def device_warning(device: Device, name: str) -> str:
    """Return in one line why a device is no good to plan with; empty where its fit is good.

    Parameters
    ----------
    device : Device
        As its file says; a file without a report of its fit is not warned of.
    name : str
        What the file is called.
    """
    if not device.report.get("is_poor"):
        return ""
    findings = device.report.get("findings")
    told = [one for one in findings if isinstance(one, str)] if isinstance(findings, list) else []
    why = told[0] if told else "its fit explains too little of what was measured"
    return f"the fit of the device in {name} is poor: {why.removeprefix('poor fit: ')}"


def file_warning(path: Path | None) -> str:
    """Return the warning of a device file; empty for none, and for the YAML of a published one.

    Raises
    ------
    DeviceFileError
        If the file cannot be used.
    """
    if path is None or path.suffix.lower() in {".yaml", ".yml"}:
        return ""
    return device_warning(read_device(path), path.name)

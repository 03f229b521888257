"""Python and the libraries in it: those that everything needs, and those for more."""

import platform
import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from smilesculpt.doctor.check import Check
from smilesculpt.doctor.remedies import pip_install

OLDEST_PYTHON = (3, 11)

NEEDED = {
    "numpy": "numpy",
    "scipy": "scipy",
    "numba": "numba",
    "trimesh": "trimesh",
    "manifold3d": "manifold3d",
    "scikit-image": "skimage",
    "pillow": "PIL",
    "jinja2": "jinja2",
    "markupsafe": "markupsafe",
    "jsonschema": "jsonschema",
    "rfc8785": "rfc8785",
    "PyNaCl": "nacl.signing",
    "pyrage": "pyrage",
    "SQLAlchemy": "sqlalchemy",
    "alembic": "alembic",
    "pyyaml": "yaml",
    "typer": "typer",
    "rich": "rich",
}
"""Distribution and the module to import from it."""

HELPFUL = {
    "moderngl": ("moderngl", "no pictures are drawn"),
}
"""Distribution, its module, and what goes without it; some computers have no wheel of it."""

EXTRAS = {
    "gui": (("PyQt6", "qtawesome"), "the window"),
    "scan": (("open3d",), "raw point clouds"),
    "remodel": (
        ("igl", "fast_simplification", "gpytoolbox", "potpourri3d"),
        "remeshing, decimation and drags",
    ),
    "volume": (("SimpleITK", "pydicom"), "CBCT volumes and DICOM"),
    "device": (("pyigtl",), "the link to a navigation device"),
    "cluster": (("dask", "distributed"), "work on many machines"),
    "pdf": (("weasyprint",), "reports as PDF"),
    "table": (("pyarrow",), "measurements as Parquet"),
    "server": (("fastapi", "uvicorn", "psycopg", "boto3"), "serving an exchange"),
}
"""Extra, its modules, and what it is for."""


def check_python() -> Check:
    """Look at the version of Python."""
    found = f"{platform.python_version()} ({platform.system()} {platform.machine()})"
    if sys.version_info >= OLDEST_PYTHON:
        return Check("Python", "ok", found)
    oldest = ".".join(map(str, OLDEST_PYTHON))
    return Check("Python", "missing", found, f"Install Python {oldest} or later.")


def check_needed() -> tuple[Check, ...]:
    """Import each library that everything needs."""
    return tuple(_needed(name, module) for name, module in NEEDED.items())


def check_helpful() -> tuple[Check, ...]:
    """Import each library that everything can do without, with a drawback."""
    return tuple(_helpful(name, *what) for name, what in HELPFUL.items())


def check_extras() -> tuple[Check, ...]:
    """Look for the libraries of each extra without importing them."""
    return tuple(_extra(name, *what) for name, what in EXTRAS.items())


def has_extra(name: str) -> bool:
    """Tell whether every library of an extra is there."""
    modules, _ = EXTRAS[name]
    return all(find_spec(module) is not None for module in modules)


def _needed(name: str, module: str) -> Check:
    problem = _import_problem(module)
    if problem:
        return Check(name, "missing", problem, pip_install(name))
    return Check(name, "ok", _version(name))


def _helpful(name: str, module: str, without: str) -> Check:
    problem = _import_problem(module)
    if problem:
        return Check(name, "warning", f"{problem}: {without}", pip_install(name))
    return Check(name, "ok", _version(name))


def _extra(name: str, modules: tuple[str, ...], purpose: str) -> Check:
    absent = [module for module in modules if find_spec(module) is None]
    title = f"extra {name}"
    if absent:
        detail = f"for {purpose}; not installed: {', '.join(absent)}"
        return Check(title, "optional", detail, pip_install(f"smilesculpt[{name}]"))
    versions = ", ".join(f"{module} {_version(module)}" for module in modules)
    return Check(title, "ok", f"for {purpose}; {versions}")


def _import_problem(module: str) -> str:
    # A broken shared library is an ImportError on one system and an OSError on another.
    try:
        import_module(module)
    except ModuleNotFoundError:
        return "not installed"
    except (ImportError, OSError) as error:
        return f"cannot be loaded ({error})"
    return ""


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "version unknown"

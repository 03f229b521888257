"""Lines to copy into a terminal, as this computer wants them written."""

import shlex
import shutil
import subprocess
import sys


def pip_install(requirement: str) -> str:
    """Return the line that installs a package for the Python that runs this."""
    words = [sys.executable, "-m", "pip", "install", requirement]
    if sys.platform == "win32":
        return subprocess.list2cmdline(words)
    return shlex.join(words)


def system_install(debian_packages: tuple[str, ...]) -> str:
    """Return the line that installs system libraries on Linux."""
    if shutil.which("apt-get"):
        return shlex.join(
            ["sudo", "apt-get", "install", "-y", "--no-install-recommends", *debian_packages]
        )
    return f"Install what your system calls Debian's {', '.join(debian_packages)}."

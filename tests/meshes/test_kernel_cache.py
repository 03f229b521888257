"""New sources never run with old compiled code, and nobody's choice of a folder is overruled."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meshes import kernel_cache
from meshes.kernel_cache import KEPT, LEAST_AGE, forget_old, sources_digest, use_own_folder

OURS = Path(kernel_cache.__file__).parent

CALLEE = '''"""A kernel that others call."""

from numba import njit


@njit(cache=True)
def share(x):
    return VALUE * x
'''

CALLER = '''"""A kernel that calls one of another file."""

from numba import njit

from meshes._callee_kernels import share


@njit(cache=True)
def twice(x):
    return 2.0 * share(x)
'''

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="folders as on Linux")


@pytest.fixture
def tree(tmp_path):
    """A small package with a kernel that calls another file's, and with our choice of a folder."""
    package = tmp_path / "tree" / "meshes"
    package.mkdir(parents=True)
    for name in ("__init__.py", "kernel_cache.py"):
        (package / name).write_bytes((OURS / name).read_bytes())
    (package / "_callee_kernels.py").write_text(CALLEE.replace("VALUE", "1.0"))
    (package / "_caller_kernels.py").write_text(CALLER)
    return package.parent


@pytest.fixture
def clean(tmp_path, monkeypatch):
    """A person who chose nothing, with a cache folder of their own."""
    monkeypatch.delenv("NUMBA_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setitem(sys.modules, "numba.core.config", None)
    return tmp_path / "cache" / "smilesculpt"


def computed(tree, cache, **more):
    """Return what a new process computes, and where it keeps its kernels."""
    words = "import os; from meshes._caller_kernels import twice; "
    words += "print(twice(1.0), os.environ['NUMBA_CACHE_DIR'])"
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COV_")}
    environment |= {"PYTHONPATH": str(tree), "XDG_CACHE_HOME": str(cache), **more}
    ran = subprocess.run(
        [sys.executable, "-c", words],
        cwd=tree,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    value, folder = ran.stdout.split()
    return float(value), Path(folder)


def test_a_kernel_runs_the_new_code_of_one_that_it_calls_in_another_file(tree, tmp_path):
    cache = tmp_path / "cache"
    value, first = computed(tree, cache)
    assert (value, first.parent) == (2.0, cache / "smilesculpt")
    assert list(first.rglob("_caller_kernels.twice*.nbc"))
    callee = tree / "meshes" / "_callee_kernels.py"
    callee.write_text(CALLEE.replace("VALUE", "3.0"))
    # Even where it is started by a process that still has the old code.
    value, second = computed(tree, cache, NUMBA_CACHE_DIR=str(first))
    assert value == 6.0
    assert second != first
    callee.write_text(CALLEE.replace("VALUE", "1.0"))
    assert computed(tree, cache) == (2.0, first)


def test_a_folder_that_the_person_chose_is_left(tree, tmp_path):
    own = tmp_path / "own"
    _, folder = computed(tree, tmp_path / "cache", NUMBA_CACHE_DIR=str(own))
    assert folder == own
    assert list(own.rglob("*.nbc"))
    assert not (tmp_path / "cache").exists()


def test_the_digest_changes_with_any_kernel_and_with_numba_and_with_nothing_else(tree, monkeypatch):
    start = sources_digest(tree)
    (tree / "meshes" / "other.py").write_text("VALUE = 1\n")
    assert sources_digest(tree) == start
    seen = {start}
    deep = tree / "smilesculpt" / "placing"
    deep.mkdir(parents=True)
    for path in (tree / "meshes" / "_callee_kernels.py", deep / "_deep_kernels.py"):
        with path.open("a") as file:
            file.write("# another\n")
        seen.add(sources_digest(tree))
    (deep / "_deep_kernels.py").rename(deep / "_moved_kernels.py")
    seen.add(sources_digest(tree))
    monkeypatch.setattr(kernel_cache, "_compiler", lambda: b"another numba")
    seen.add(sources_digest(tree))
    assert len(seen) == 5


def test_every_kernel_of_the_three_packages_is_looked_at():
    root = OURS.parent
    found = {Path(path) for name in kernel_cache.PACKAGES for path in _found(root / name)}
    assert found == {path for name in kernel_cache.PACKAGES for path in _all(root / name)}
    assert len(found) > 50
    assert kernel_cache._compiler()


def _found(folder):
    return kernel_cache._kernel_files(str(folder))


def _all(folder):
    return folder.rglob("_*_kernels.py")


def test_a_program_without_sources_leaves_it_to_numba(tmp_path, clean, monkeypatch):
    assert sources_digest(tmp_path) == ""
    monkeypatch.setattr(kernel_cache, "sources_digest", lambda root: "")
    use_own_folder()
    assert "NUMBA_CACHE_DIR" not in os.environ
    assert not clean.exists()


def test_without_a_home_to_write_to_a_temporary_folder_of_the_person_is_taken(
    clean, tmp_path, monkeypatch
):
    clean.parent.write_text("a file where the folder should be")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temporary"))
    use_own_folder()
    folder = Path(os.environ["NUMBA_CACHE_DIR"])
    assert folder.parent == tmp_path / "temporary" / f"smilesculpt-{os.getuid()}"
    assert folder.stat().st_mode & 0o077 == 0
    # Somebody else made it first: what lies there may be anyone's code.
    monkeypatch.delenv("NUMBA_CACHE_DIR")
    monkeypatch.setattr("os.getuid", lambda: folder.stat().st_uid + 1)
    (tmp_path / "temporary" / f"smilesculpt-{os.getuid()}").mkdir()
    use_own_folder()
    assert "NUMBA_CACHE_DIR" not in os.environ


def test_a_numba_that_is_loaded_already_is_told(clean, monkeypatch):
    config = type("Config", (), {"CACHE_DIR": ""})()
    monkeypatch.setitem(sys.modules, "numba.core.config", config)
    use_own_folder()
    assert os.environ["NUMBA_CACHE_DIR"] == config.CACHE_DIR == str(next(clean.iterdir()))


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_CACHE_HOME": "/c"}, "/c/smilesculpt"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/ada/.cache/smilesculpt"),
        ("darwin", {}, "/home/ada/Library/Caches/smilesculpt"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/smilesculpt"),
        ("win32", {"LOCALAPPDATA": ""}, "/home/ada/AppData/Local/smilesculpt"),
    ],
)
def test_the_folder_lies_where_the_system_keeps_caches(monkeypatch, platform, variables, folder):
    monkeypatch.setattr(sys, "platform", platform)
    for name, value in {"HOME": "/home/ada", **variables}.items():
        monkeypatch.setenv(name, value)
    assert kernel_cache.cache_home() == Path(folder)


def test_old_folders_go_when_a_new_one_is_made_and_used_ones_stay(tmp_path):
    now = 1e9
    for number in range(KEPT + 4):
        folder = tmp_path / f"kernels-{number}"
        folder.mkdir()
        (folder / "kernel.nbc").touch()
        # 0 and 1 of today, one of each hundred days before.
        age = 0.0 if number < 2 else LEAST_AGE + number
        os.utime(folder, (now - age, now - age))
    (tmp_path / "settings").mkdir()
    forget_old(tmp_path, now=now)
    kept = {f"kernels-{number}" for number in range(KEPT)} | {"settings"}
    assert {path.name for path in tmp_path.iterdir()} == kept
    for number in range(KEPT + 4):
        (tmp_path / f"kernels-{number}").mkdir(exist_ok=True)
        os.utime(tmp_path / f"kernels-{number}", (now - 60.0, now - 60.0))
    forget_old(tmp_path, now=now)
    assert len(list(tmp_path.iterdir())) == KEPT + 4 + 1

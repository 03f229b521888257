"""CPU time of one frame of sculpting in the window, from the mouse event to the end of the paint.

The graphics card's share is left out: the calls that clear and draw triangles are counted, not
made, because a software driver would fill the picture on the same processor. What Qt paints over
the picture is left in. Beside it a window built on pyvista takes the same dab: VTK's cell picker,
moved points, its normals and the upload (a render after the edit less one without).

With `--drawn` nothing is left out: ms a frame while the view turns, where the processor draws, at
full resolution, at the half that the window takes while things move, and with the few triangles
that it takes as well while the camera moves.

Run: xvfb-run -a python -m benchmarks.bench_viewport [--largest | --faces N] [--radius MM] [--drawn]
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import moderngl
import numpy as np
import pyvista
from PyQt6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PyQt6.QtGui import QMouseEvent, QSurfaceFormat
from PyQt6.QtWidgets import QApplication
from scipy.spatial import cKDTree
from vtkmodules.vtkRenderingCore import vtkCellPicker

from benchmarks.arch import quartered
from gui.frame.window import Window
from gui.jobs.helper import Helper
from gui.settings import Settings
from gui.style.look import Look
from gui.viewport.gl import surface_format
from gui.viewport.view import Viewport
from meshes.arrays import AnyArray, Vertices
from meshes.mesh import Mesh
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.dentition import Dentition
from smilesculpt.edits import Label, Orient
from smilesculpt.picturing.renderer import Renderer
from smilesculpt.sample import sample_scan

SIZES = (50_000, 200_000, 500_000)
LARGER = (1_000_000, 2_000_000)
MOST_GENERATED = 130_000
N_WARM, N_FRAMES, N_PEER, N_TURNED = 20, 120, 10, 25
TOOTH = 11
BUDGET_MS = 8.0


@dataclass(slots=True)
class Counted:
    """What the frames of one stroke cost.

    Attributes
    ----------
    paint : float
        CPU seconds of the last paint.
    n_draws, n_bytes : int
        Calls that would have drawn triangles, and bytes sent, since the last look.
    """

    paint: float = 0.0
    n_draws: int = 0
    n_bytes: int = 0


def main() -> None:
    """Print one row for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", action="store_true", help="also 1 and 2 million triangles")
    parser.add_argument("--radius", type=float, default=1.5, help="of the brush, mm")
    parser.add_argument("--drawn", action="store_true", help="draw, and turn the view")
    parser.add_argument("--faces", type=int, nargs="+", help="about so many, instead of the usual")
    options = parser.parse_args()
    counted = Counted()
    if not options.drawn:
        count_instead_of_drawing(counted)
    QSurfaceFormat.setDefaultFormat(surface_format(samples=0))
    program = QApplication(["bench"])
    program.setStyle("Fusion")
    helper = Helper()
    helper.start()
    window = opened_window(helper)
    sizes = options.faces or SIZES + (LARGER if options.largest else ())
    if options.drawn:
        print_drawn(window, sizes)
    else:
        print_sculpted(window, sizes, counted, options.radius)
    window.document.stack.setClean()
    window.document.close()
    window.close()
    helper.close()


def print_drawn(window: Window, sizes: Sequence[int]) -> None:
    """Print what a frame of turning costs with everything drawn."""
    ways = ("full", "half", "few")
    heads = ("triangles", *(f"{way} {what}" for way in ways for what in ("wall", "CPU")))
    print(" ".join(f"{head:>10}" for head in heads), "  (median ms a frame, CPU of all threads)")
    for n_faces in sizes:
        case = generated(n_faces)
        show(window, case, radius=1.5)
        figures = [figure for way in ways for figure in turned(window, way)]
        n = 0 if case.surface is None else case.surface.n_faces
        print(f"{n:>10}", " ".join(f"{figure:>10.1f}" for figure in figures), flush=True)


def turned(window: Window, way: str) -> tuple[float, float]:
    """Return ms of wall and of CPU of a frame while the view turns, drawn in one of the ways."""
    view = window.viewport
    view.spare(way != "full")
    if way == "half":
        objects = tuple(replace(item, sketch=None) for item in view.scene.objects)
        view.show_scene(replace(view.scene, objects=objects))
    frames: list[tuple[float, float]] = []
    for _ in range(N_TURNED):
        view.navigation.turn(QPointF(1.0, 0.0))
        start, busy = time.perf_counter(), time.process_time()
        view.repaint()
        view.makeCurrent()
        moderngl.get_context().finish()
        frames.append((time.perf_counter() - start, time.process_time() - busy))
    view.spare(False)
    window.workbench.stage.show()
    settle(window)
    wall, cpu = np.median(np.array(frames[5:]) * 1e3, axis=0)
    return float(wall), float(cpu)


def print_sculpted(window: Window, sizes: Sequence[int], counted: Counted, radius: float) -> None:
    """Print what a frame of sculpting costs, nothing drawn."""
    heads = ("triangles", "moved", "event", "paint", "median", "p95", "kB sent", "pyvista", "ratio")
    print(" ".join(f"{head:>9}" for head in heads), "  (CPU ms a frame)")
    for n_faces in sizes:
        print(row_of(window, generated(n_faces), counted, radius), flush=True)


def row_of(window: Window, case: Case, counted: Counted, radius: float) -> str:
    """Return the row of one case."""
    show(window, case, radius)
    frames, n_bytes, n_moved = sculpted(window, counted)
    ours = float(np.median(frames.sum(axis=1)))
    high = float(np.percentile(frames.sum(axis=1), 95.0))
    event, paint = np.median(frames, axis=0)
    theirs = vtk_update(case, radius)
    figures = (event, paint, ours, high, n_bytes / 1e3, theirs, theirs / ours)
    words = " ".join(f"{figure:>9.2f}" for figure in figures)
    n_faces = 0 if case.surface is None else case.surface.n_faces
    return f"{n_faces:>9} {n_moved:>9} {words}"


def count_instead_of_drawing(counted: Counted) -> None:
    """Leave out what a graphics card does, and note what it is sent."""
    paint, upload = Viewport.paintGL, Renderer.upload_range

    def timed_paint(view: Viewport) -> None:
        start = time.thread_time()
        paint(view)
        counted.paint = time.thread_time() - start

    def counting_upload(
        renderer: Renderer, name: str, first: int, positions: AnyArray, normals: AnyArray
    ) -> None:
        counted.n_bytes += 24 * len(positions)
        upload(renderer, name, first, positions, normals)

    def counted_draw(*_: object, **__: object) -> None:
        counted.n_draws += 1

    Viewport.paintGL = timed_paint  # type: ignore[method-assign]
    Renderer.upload_range = counting_upload  # type: ignore[method-assign]
    moderngl.VertexArray.render = counted_draw  # type: ignore[method-assign]
    moderngl.Framebuffer.clear = counted_draw  # type: ignore[method-assign]


def opened_window(helper: Helper) -> Window:
    """Return the program's window with settings of its own."""
    look = Look("dark")
    look.apply()
    settings = Settings(Path(tempfile.mkdtemp()) / "settings.json")
    settings.choose(mode="expert", tour_seen=True)
    window = Window(look, settings, helper, lambda *_, others, **__: others[0])
    window.viewport.navigation.set_glide(0)
    window.resize(1280, 800)
    window.show()
    return window


def generated(n_faces: int) -> Case:
    """Return a jaw with its teeth known and its vertices in no order at all, as files may be.

    Large ones come of cutting each face in four.
    """
    n_times = 0
    while n_faces / 4**n_times > MOST_GENERATED:
        n_times += 1
    sample = sample_scan(n_faces=round(n_faces / 4**n_times))
    mesh = sample.mesh
    for _ in range(n_times):
        mesh = quartered(mesh)
    mesh = shuffled(mesh)
    nearest = cKDTree(sample.mesh.vertices).query(mesh.vertices)[1]
    known = sample.dentition()
    dentition = Dentition(known.jaw, sample.labels[nearest], known.teeth)
    source = ScanSource("sample", "sample", "", "mm", "made in millimetres")
    case = apply_edit(Case("Sample", source, mesh), Orient(sample.orientation()))
    return apply_edit(case, Label(dentition))


def shuffled(mesh: Mesh) -> Mesh:
    """Return the mesh with its vertices numbered at random."""
    order = np.random.default_rng(0).permutation(mesh.n_vertices)
    place = np.argsort(order).astype(np.int32)
    return Mesh(mesh.vertices[order], place[mesh.faces])


def show(window: Window, case: Case, radius: float) -> None:
    """Open a case in Sculpt with a tooth chosen, seen from the front."""
    window.document.open(case, None)
    settle(window)
    window.view_state.go_to("sculpt")
    window.view_state.choose(TOOTH)
    window.view_state.set_brush(replace(window.view_state.brush, radius=radius, strength=0.2))
    window.workbench.frame()
    window.workbench.fit_chosen()
    settle(window)


def sculpted(window: Window, counted: Counted) -> tuple[AnyArray, float, int]:
    """Return CPU ms of event and paint of each frame, the bytes sent a frame, what was moved."""
    view, at = window.viewport, middle_of_tooth(window)
    turn = np.linspace(0.0, 12.0 * np.pi, N_WARM + N_FRAMES)
    way = [at + QPointF(40.0 * np.cos(a), 60.0 * np.sin(a)) for a in turn]
    send(view, QEvent.Type.MouseButtonPress, way[0])
    frames = []
    for k, place in enumerate(way):
        if k == N_WARM:
            frames.clear()
            counted.n_bytes = 0
        start = time.thread_time()
        send(view, QEvent.Type.MouseMove, place)
        event = time.thread_time() - start
        view.repaint()
        frames.append((event * 1e3, counted.paint * 1e3))
    n_bytes = counted.n_bytes / N_FRAMES
    moved: list[int] = []
    note = window.document.reshaped.connect(lambda index: moved.append(len(index)))
    send(view, QEvent.Type.MouseButtonRelease, way[-1])
    window.document.reshaped.disconnect(note)
    settle(window)
    return np.array(frames), n_bytes, sum(moved)


def middle_of_tooth(window: Window) -> QPointF:
    """Return the pixel of the tooth's middle."""
    case = window.document.case
    if case is None or case.surface is None or case.dentition is None:
        raise RuntimeError("the case has no teeth")
    middle = case.surface.vertices[case.dentition.vertices_of(TOOTH)].mean(axis=0)
    view = window.viewport
    x, y, _ = view.navigation.camera.screen(middle, view.width(), view.height())[0]
    return QPointF(float(x), float(y))


def send(view: Viewport, kind: QEvent.Type, at: QPointF) -> None:
    """Send one full event of the left button."""
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, view.mapToGlobal(at), left, left, plain)
    QApplication.sendEvent(view, event)


def settle(window: Window) -> None:
    """Wait until nothing is left to make."""
    while True:
        pause = QEventLoop()
        QTimer.singleShot(600, pause.quit)
        pause.exec()
        if not window.workbench.stage.background.is_busy:
            return


def vtk_update(case: Case, radius: float) -> float:
    """Return CPU ms of the same dab in a window of pyvista."""
    if case.surface is None or case.dentition is None:
        raise RuntimeError("the case has no teeth")
    vertices, faces = case.surface.vertices, case.surface.faces
    shown = pyvista.PolyData.from_regular_faces(vertices, faces)
    index = case.dentition.vertices_of(TOOTH)
    front = vertices[index[vertices[index, 1].argmin()]]
    near = np.flatnonzero(((vertices - front) ** 2).sum(axis=1) < radius**2)
    points: Vertices = np.array(vertices)
    plotter = pyvista.Plotter(off_screen=True, window_size=[64, 64])
    actor = plotter.add_mesh(shown, smooth_shading=False)
    plotter.render()
    picker = vtkCellPicker()
    picker.AddPickList(actor)
    picker.PickFromListOn()

    def update() -> None:
        picker.Pick(32.0, 32.0, 0.0, plotter.renderer)
        points[near, 1] -= 0.001
        shown.points[near] = points[near]
        shown.GetPoints().Modified()
        shown.compute_normals(
            cell_normals=False, split_vertices=False, consistent_normals=False, inplace=True
        )
        plotter.render()

    edited = float(np.median([timed(update) for _ in range(N_PEER)]))
    drawn = float(np.median([timed(plotter.render) for _ in range(N_PEER)]))
    plotter.close()
    return (edited - drawn) * 1e3


def timed(work: Callable[[], None]) -> float:
    """Return the CPU time of all threads, s."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()

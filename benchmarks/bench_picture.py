"""Drawing a jaw: what a frame of the window costs, an edit, and a picture of the report.

The driver is printed, because it decides.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from benchmarks.timing import Way, compare, show
from meshes.surface.adjacency import adjacency
from smilesculpt.dentition import Dentition, Tooth
from smilesculpt.picturing.camera import camera_at
from smilesculpt.picturing.pictures import png_bytes
from smilesculpt.picturing.renderer import OffScreen, offscreen
from smilesculpt.picturing.scene import Scene
from smilesculpt.picturing.scene_building import midline_plane, reopened, reshaped, surface_object
from smilesculpt.sample import sample_scan

WINDOW = (1200, 800)
REPORT = (900, 480)
CHOSEN = 11
N_EDITED = 8000


def frames(screen: OffScreen, scenes: dict[str, Scene]) -> dict[str, Way]:
    """Return a way to draw each scene once into a window-sized buffer, to the last pixel."""
    camera = camera_at("front", scenes["plain"].points()).orbit(0.3, 0.1)
    context = screen.context
    target = context.framebuffer(
        [context.renderbuffer(WINDOW, 4)], context.depth_renderbuffer(WINDOW)
    )

    def drawing(scene: Scene) -> Callable[[], None]:
        def draw() -> None:
            screen.renderer.draw(scene, camera, target, WINDOW)
            context.finish()

        return draw

    return {name: drawing(scene) for name, scene in scenes.items()}


def main() -> None:
    """Print the tables."""
    scan = sample_scan(n_faces=140_000)
    surface = scan.mesh.moved(np.linalg.inv(scan.scan_from_dental))
    teeth = tuple(Tooth(int(fdi), 1.0) for fdi in np.unique(scan.labels[scan.labels > 0]))
    dentition = Dentition(scan.jaw, scan.labels, teeth)
    item = surface_object("jaw", surface, dentition, chosen=CHOSEN)
    plain = Scene((item,), outline=None)
    scenes = {
        "plain": plain,
        "outline": replace(plain, outline=(0.2, 0.8, 0.7)),
        "midline": replace(plain, midline=midline_plane(surface)),
        "see-through": replace(plain, objects=(replace(item, opacity=0.5),)),
    }
    moved = (item.positions[:N_EDITED], item.normals[:N_EDITED])
    mean = adjacency(surface).averaging()
    with offscreen() as screen, screen.context:
        print("Driver:", screen.context.info["GL_RENDERER"])
        title = f"A frame of {WINDOW[0]} x {WINDOW[1]}, {surface.n_faces:,} faces"
        show(title, compare(frames(screen, scenes)), libraries=("moderngl",))
        edit: dict[str, Way] = {
            f"send {N_EDITED:,} vertices": lambda: screen.renderer.upload_range("jaw", 0, *moved),
            "positions and normals anew": lambda: reshaped(item, surface, mean),
            "openness anew": lambda: reopened(item, surface, mean),
            "the whole object": lambda: surface_object("jaw", surface, dentition, chosen=CHOSEN),
        }
        show("An edit", compare(edit))
        camera = camera_at("front", surface.vertices)
        picture: dict[str, Way] = {
            "picture": lambda: screen.picture(plain, camera, REPORT),
            "picture and PNG": lambda: png_bytes(screen.picture(plain, camera, REPORT)),
        }
        show(f"A picture of the report, {REPORT[0]} x {REPORT[1]}", compare(picture))


if __name__ == "__main__":
    main()

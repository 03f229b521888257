"""The site that is open: what it holds, and ways to another one."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import Elided, figure, text
from gui.parts.layouts import row
from gui.rooms.plan_work import PlanWork
from gui.words import count, from_english, later, sentence, tr

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "nerve": (later("{n} nerve"), later("{n} nerves")),
    "root": (later("{n} root"), later("{n} roots")),
    "implant": (later("{n} implant"), later("{n} implants")),
}


class SitePanel(Panel):
    """Names the site, its bone and what lies in it."""

    def __init__(self, work: PlanWork, choose: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self._name = Elided("", "heading")
        self._bone, self._beside = figure("", ""), figure("", "")
        self._bone_row = row(text(tr("Bone")), None, self._bone)
        self._beside_row = row(text(tr("In it")), None, self._beside)
        self.choose = button("", choose)
        self.put(
            self._name,
            self._bone_row,
            self._beside_row,
            row(self.choose, None),
        )
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is open."""
        site = self._work.open_site
        for line in (self._bone_row, self._beside_row):
            line.setVisible(site is not None)
        self.choose.setText(tr("Open a site…") if site is None else tr("Other site…"))
        self.choose.setAccessibleName(self.choose.text())
        if site is None:
            self._name.setText(tr("No site is open."))
            return
        name = sentence(from_english(site.file.name))
        self._name.setText(name)
        n_faces = site.file.site.bone.mesh.n_faces
        self._bone.setText(count(n_faces, "{n} triangle", "{n} triangles"))
        kinds = Counter(one.kind for one in site.file.site.structures)
        told = [count(n, *KINDS[kind]) for kind, n in kinds.items() if kind in KINDS]
        self._beside.setText(", ".join(told) or tr("nothing"))
        self.summarised.emit("")

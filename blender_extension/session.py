"""What the extension knows while Blender runs; none of it is saved in a file."""

# pyright: reportAttributeAccessIssue=false

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import bpy

from .findings import Findings
from .program import ProgramError, Run


@dataclass
class Session:
    """What was found, read and started since Blender was.

    `findings` are those of the last check of each material of the open file, by its name, `layers`
    the names of the catalogue, the lowest layer first, and `said` the last thing that was done.
    """

    findings: dict[str, Findings] = field(default_factory=dict)
    layers: tuple[str, ...] = ()
    said: str = ""
    preview: Run | None = None
    _room: "tempfile.TemporaryDirectory[str] | None" = None

    @property
    def room(self) -> Path:
        """A folder for files of this session, which goes with it."""
        if self._room is None:
            self._room = tempfile.TemporaryDirectory(prefix="slabforge-extension-")
        return Path(self._room.name)

    @property
    def catalogue(self) -> Path:
        """The .blend that has the node group of each layer."""
        return self.room / "catalogue.blend"

    def scene_file(self) -> Path:
        """A copy of the open file as it is now, saved or not."""
        copy = self.room / "scene.blend"
        bpy.ops.wm.save_as_mainfile(filepath=str(copy), copy=True, check_existing=False)
        return copy

    def watch_preview(self) -> None:
        """Say so, once, where the preview ended with an error."""
        if self.preview is None or not self.preview.is_over():
            return
        try:
            self.preview.figures()
            self.said = "The preview was closed."
        except ProgramError as error:
            self.said = str(error)
        self.preview = None


session = Session()

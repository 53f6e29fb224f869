"""The picture that a .blend shows, with its own camera, slab and lights, by Cycles and by us."""

# pyright: reportAttributeAccessIssue=false

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from numpy.typing import NDArray

from ...blender_scene.cycles import frame as reference
from ...blender_scene.exporting.export import build_pack
from ...blender_scene.exporting.objects.any_object import world_matrix
from ...blender_scene.exporting.objects.slab import find_slab
from ...generator.sampling.rows import FRAME_FLOATS, Rows, single_rows
from ...glsl.pack.pack import Pack, save_pack
from .glsl_pictures import building_seconds, frames

_CENTRE = 0.01  # pixels, width of Cycles' filter


@dataclass(frozen=True)
class SceneShot:
    """A pack of one material of the open scene, and where its slab is.

    It must be made before anything in the scene is changed.
    """

    pack: Pack
    files: dict[str, bytes]
    slab: tuple[float, float]

    @classmethod
    def of(cls, material: str) -> "SceneShot":
        """The open scene with one of its materials; SlabForgeError if it cannot be exported."""
        pack, files = build_pack(bpy.context.scene, (material,))
        x, y = world_matrix(find_slab(bpy.context.scene))[:2, 3]
        return cls(pack, files, (float(x), float(y)))

    def render(
        self, size: tuple[int, int], samples: int, spp: int, run: Callable[..., Any]
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8], dict[str, float]]:
        """Cycles' picture and ours, uint8 (H, W), of a window amid the sensor, and seconds of each.

        `size` is the window's (width, height); `samples` are Cycles' a pixel, `spp` ours.
        """
        shot, rows = self._of_window(size), self._rows()
        cycles, seconds = reference.render_frame(
            shot.pack,
            shot.pack.materials[0].name,
            {},
            frame=rows.frame[0],
            size=size,
            samples=samples,
            warm_up=False,
        )
        with shot._saved() as folder:
            (ours,), spent = run(frames, shot.pack, folder, rows, size, spp, 3)
        return cycles, ours, {"seconds_cycles": seconds, "seconds_ours": spent}

    def render_centres(
        self, size: tuple[int, int], samples: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """The same two pictures of the pixels' centres alone, by one ray of ours a pixel.

        They differ by what is shaded, and not by where a pixel is looked at. The scene must have a
        filter with a width, as Blackman-Harris. Opens an OpenGL context in this process, which must
        not import TensorFlow.
        """
        film = self.pack.film.model_copy(update={"filter_width": _CENTRE})
        shot, rows = self._of_window(size), self._rows()
        pack = shot.pack.model_copy(update={"film": film})
        name, frame = pack.materials[0].name, rows.frame[0]
        cycles, _ = reference.render_frame(
            pack, name, {}, frame=frame, size=size, samples=samples, warm_up=False
        )
        with shot._saved() as folder:
            (ours,), _ = frames(pack, folder, rows, size, 1, exact=True)
        return cycles, ours

    def driver_seconds(self, size: tuple[int, int]) -> float:
        """Seconds of the processor that the driver takes to build the programs of a frame.

        Opens an OpenGL context in this process, which must not import TensorFlow. The seconds are
        those of an empty cache only where the driver has none.
        """
        with self._saved() as folder:
            return building_seconds(self.pack, folder, self._rows(), size)

    def _of_window(self, size: tuple[int, int]) -> "SceneShot":
        """The same with a camera whose whole picture is the window amid the sensor.

        The camera that Cycles is given has that picture; Window coordinates go from 0 to 1 over it.
        """
        camera = self.pack.camera
        side, (x, y) = camera.pitch[0] * size[0], camera.centre
        fitted = {
            "resolution": size,
            "sensor_fit": "HORIZONTAL",
            "ortho_scale": side,
            "lens": camera.sensor[0] / side if camera.type == "PERSP" else camera.lens,
            "shift": (x / side, y / side),
        }
        pack = self.pack.model_copy(update={"camera": camera.model_copy(update=fitted)})
        return replace(self, pack=pack)

    @contextmanager
    def _saved(self) -> Iterator[Path]:
        """The pack in a folder, for as long as the context lasts."""
        with tempfile.TemporaryDirectory() as home:
            folder = Path(home) / "pack"
            save_pack(self.pack, self.files, folder)
            yield folder

    def _rows(self) -> Rows:
        """The one sample that the scene shows: parameters as they are set, and no sensor noise."""
        frame = np.zeros((1, FRAME_FLOATS), np.float32)
        frame[0, :4] = (*(self.pack.view.focus[:2] - self.slab), *self.pack.view.focus[:2])
        values = [v for p in self.pack.materials[0].parameters for v in p.default]
        row = np.asarray([[*values, 0.0]], np.float32)[:, : max(len(values), 1)]
        return single_rows(np.zeros(1, np.int32), frame, row)

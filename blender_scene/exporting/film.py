"""The scene's film as a pack has it: colour management and pixel filter, or a refusal."""

# pyright: reportAttributeAccessIssue=false

import math
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import bpy
import cv2
import numpy as np
from numpy.typing import NDArray

from ...errors import SlabForgeError
from ...glsl.float32_decimal import float32_decimal
from ...glsl.pack.film import Film, axis
from ...glsl.pack.textures import Pixels, key_of
from ...quiet import silenced
from .objects.any_object import check_finite, layer_of

EXACT, TABLED = ("Standard", "Raw"), ("AgX", "Filmic")
TABLE_SIZE = 64  # the table of AgX: at most half a byte off for grays, two for vivid colours


def read_film(scene: Any) -> tuple[Film, dict[str, Pixels], list[str]]:
    """The film, its table's pixels by key, and warnings; refuses what cannot be developed."""
    _refuse(scene)
    view = scene.view_settings
    pixels = {}
    if view.view_transform in TABLED:
        table = _table(scene)
        pixels = {key_of(table): table}
    kind, width = _filter(scene)
    film = Film(
        view_transform=view.view_transform,
        exposure=float32_decimal(view.exposure + math.log2(max(scene.cycles.film_exposure, 1e-6))),
        gamma=float32_decimal(view.gamma),
        table=next(iter(pixels), None),
        table_size=TABLE_SIZE if pixels else 0,
        filter=kind,
        filter_width=width,
    )
    return film, pixels, _warnings(scene)


def _refuse(scene: Any) -> None:
    view, device = scene.view_settings, scene.display_settings.display_device
    if view.view_transform not in (*EXACT, *TABLED):
        raise SlabForgeError(
            f"The view transform is '{view.view_transform}'; set it to Standard, Raw, AgX or Filmic"
            " under Render, Color Management."
        )
    if device != "sRGB":
        raise SlabForgeError(
            f"The display device is '{device}'; set it to sRGB under Render, Color Management."
        )
    for name, data, names in (
        ("The view", view, ("exposure", "gamma")),
        ("The film", scene.cycles, ("film_exposure", "filter_width")),
        ("The film", scene.render, ("filter_size",)),
    ):
        check_finite(name, data, *names)
    for applies, sentence in _refused(scene):
        if applies:
            raise SlabForgeError(f"{sentence}.")


def _refused(scene: Any) -> tuple[tuple[Any, str], ...]:
    view, render, behind = scene.view_settings, scene.render, scene.background_set
    colors, after = "under Render, Color Management", "off under Output, Post Processing"
    own = getattr(render.image_settings, "color_management", "") == "OVERRIDE"
    balanced = getattr(view, "use_white_balance", False)
    return (
        (view.gamma <= 0.0, f"The view has a gamma of {view.gamma:g}; set it above 0 {colors}"),
        (view.look != "None", f"The look is '{view.look}'; set it to None {colors}"),
        (view.use_curve_mapping, f"The view has curves; turn them off {colors}"),
        (balanced, f"The view has a white balance; turn it off {colors}"),
        (own, "The output has its own Color Management; set it to Follow Scene under Output"),
        (render.use_multiview, "The render has stereo views; turn Stereoscopy off under Output"),
        (_composited(scene), f"The scene has compositor nodes; turn Compositing {after}"),
        (_edited(scene), f"The scene has sequencer strips; turn Sequencer {after}"),
        (
            getattr(render, "use_freestyle", False),
            "Freestyle draws lines; turn it off under Render",
        ),
        (behind, f"Scene '{behind and behind.name}' is rendered too; clear Scene, Background Set"),
    )


def _composited(scene: Any) -> bool:
    """Whether the compositor has more to do than to hand the picture on."""
    if bpy.app.version >= (5, 0, 0):
        tree = scene.compositing_node_group
    else:
        tree = scene.node_tree if scene.use_nodes else None
    plain = {
        "CompositorNodeRLayers",
        "CompositorNodeComposite",
        "CompositorNodeViewer",
        "NodeGroupOutput",
        "NodeReroute",
    }
    busy = tree is not None and any(n.bl_idname not in plain for n in tree.nodes)
    return bool(scene.render.use_compositing and busy)


def _edited(scene: Any) -> bool:
    editor = scene.sequence_editor
    strips = getattr(editor, "strips", None) or getattr(editor, "sequences", None)
    return bool(scene.render.use_sequencer and strips)


def _warnings(scene: Any) -> list[str]:
    render, layers = scene.render, sum(layer.use for layer in scene.view_layers)
    asked = (
        (render.dither_intensity > 0, f"dithering of {render.dither_intensity:g} is left out"),
        (render.film_transparent, "the film is transparent; the world is drawn around the slab"),
        (render.use_border, "a render region is set; the whole picture is taken"),
        (render.use_motion_blur, "motion blur is left out"),
        (render.use_stamp, "metadata is not burnt into the picture"),
        (render.use_simplify, "Simplify is left out"),
        (layers > 1, f"it has {layers} view layers; '{layer_of(scene).name}' is taken"),
    )
    return [f"Scene '{scene.name}': {text}." for applies, text in asked if applies]


def _filter(scene: Any) -> tuple[Any, float]:
    """Type and width in pixels of the pixel filter; EEVEE has but one."""
    if scene.render.engine == "CYCLES":
        return scene.cycles.pixel_filter_type, max(float32_decimal(scene.cycles.filter_width), 0.01)
    return "BLACKMAN_HARRIS", max(float32_decimal(scene.render.filter_size), 0.01)


def _table(scene: Any) -> Pixels:
    """What the scene's view transform makes of a lattice of lights, float32 (N, N * N, 4)."""
    size = TABLE_SIZE
    b, g, r = np.meshgrid(*(axis(size),) * 3, indexing="ij")
    light = np.stack([r, g, b], -1).reshape(size, size * size, 3)
    table = np.ones((size, size * size, 4), np.float32)
    with _neutral(scene.view_settings):
        table[..., :3] = displayed(scene, light.astype(np.float32))
    return table


@contextmanager
def _neutral(view: Any) -> Iterator[None]:
    """A context with exposure 0 and gamma 1: both are applied apart from the table."""
    kept = view.exposure, view.gamma
    view.exposure, view.gamma = 0.0, 1.0
    try:
        yield
    finally:
        view.exposure, view.gamma = kept


def displayed(scene: Any, light: NDArray[np.float32]) -> NDArray[np.float64]:
    """What the scene's colour management shows of linear light (H, W, 3): 0 … 1, to 16 bits."""
    return read_back(scene, light, "RGB", "16")[..., ::-1] / 65535.0


def read_back(scene: Any, light: NDArray[np.float32], mode: str, depth: str) -> NDArray[Any]:
    """The PNG that Blender writes of linear light, in OpenCV's order of channels."""
    height, width, _ = light.shape
    image = bpy.data.images.new("lattice", width, height, float_buffer=True)
    settings, kept = scene.render.image_settings, scene.render.dither_intensity
    formats = settings.file_format, settings.color_mode, settings.color_depth
    try:
        image.colorspace_settings.name = "Linear Rec.709"
        pixels = np.ones((height, width, 4), np.float32)
        pixels[..., :3] = light[::-1]
        image.pixels.foreach_set(pixels.ravel())
        settings.file_format, settings.color_mode, settings.color_depth = "PNG", mode, depth
        scene.render.dither_intensity = 0.0
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "lattice.png"
            with silenced(1):  # Blender prints past Python
                image.save_render(str(path), scene=scene)
            return np.asarray(cv2.imread(str(path), cv2.IMREAD_UNCHANGED))
    finally:
        settings.file_format, settings.color_mode, settings.color_depth = formats
        scene.render.dither_intensity = kept
        bpy.data.images.remove(image)

"""Compares composed samples with Cycles: `slabforge parity --recipe` shows the result.

A sample is rebuilt in Blender as one node tree. Its image is compared through the scene's pixel
filter, its instance mask at the centres of pixels.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...blender_scene.authoring.scene import build
from ...blender_scene.cycles.composed import Placed, compose
from ...blender_scene.cycles.frame import render_frame, render_numbers
from ...blender_scene.exporting.export import open_blend
from ...counted import counted
from ...errors import SlabForgeError
from ...generator.recipe import Recipe, load_recipe
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.pack.pack import Pack, Parameter
from .glsl_pictures import frames, numbers
from .picture_errors import judge, save_side_by_side
from .scene_materials import ComparisonOptions


def compare_samples(
    recipe: Path, indices: Sequence[int], options: ComparisonOptions, scene: Path | None = None
) -> dict[str, Any]:
    """Compare samples of a recipe, whose pack has layers, with Cycles.

    `scene` is the .blend that the pack was exported from; without it, the default scene. Returns
    `{"samples": [{index, instances, psnr, ssim, mean, p99, mask_differs, seconds_cycles,
    seconds_ours}]}`; `mask_differs` is the share of pixels with another instance.
    """
    chosen = load_recipe(recipe, size=options.size, sensor={"noise": (0.0, 0.0)})
    pack, _ = chosen.loaded
    if not pack.layers:
        raise SlabForgeError(
            f"The pack '{chosen.pack}' has no layers, so that there is nothing to compose; compare"
            " its scene's materials: slabforge parity SCENE.blend."
        )
    rows = Sampler(chosen).draw(indices)
    found = []
    for position, index in counted(enumerate(indices), len(indices)):
        row = rows.part(slice(position, position + 1))
        found.append({"index": index} | _compared(chosen, row, index, options, scene))
    return {"samples": found}


def _compared(
    recipe: Recipe, row: Rows, index: int, options: ComparisonOptions, scene: Path | None
) -> dict[str, Any]:
    """The errors of one sample; the scene is opened anew for it."""
    pack, folder = recipe.loaded
    if scene is None:
        build()
    else:
        open_blend(scene)
    surface = pack.surfaces[row.surface[0]]
    looks, numbered = compose(
        surface.name,
        [layer.name for layer in pack.layers],
        _values(surface.parameters, row.row[0]),
        placed(pack, row),
    )
    frame = row.frame[0]
    cycles, seconds = render_frame(
        pack,
        looks.name,
        {},
        frame=frame,
        size=options.size,
        samples=options.samples,
        warm_up=False,
    )
    theirs = render_numbers(pack, numbered, frame=frame, size=options.size)
    (ours,), spent = options.run(frames, pack, folder, row, options.size, options.spp, 3)
    (mask,) = options.run(numbers, pack, folder, row, options.size)
    if options.out is not None:
        names = f"Cycles, {options.samples} a pixel", f"SlabForge, {options.spp} a pixel"
        save_side_by_side(options.out / f"sample_{index}.png", cycles, ours, names)
    return {
        "instances": len(row.instances.layer),
        **judge(cycles, ours),
        "mask_differs": float(np.mean(theirs != mask)),
        "seconds_cycles": seconds,
        "seconds_ours": spent,
    }


def in_blender(pack: Pack, row: Rows) -> tuple[str, str]:
    """The one sample in `row` as a material of the open scene: its name, and all that made it.

    The scene is the one that the pack was exported from.
    """
    surface = pack.surfaces[row.surface[0]]
    values, instances = _values(surface.parameters, row.row[0]), placed(pack, row)
    looks, _ = compose(surface.name, [x.name for x in pack.layers], values, instances)
    return str(looks.name), f"{surface.name} {values} {instances}"


def placed(pack: Pack, row: Rows) -> list[Placed]:
    """The instances of the one sample in `row`, the lowest first."""
    own = row.instances
    return [
        Placed(
            pack.layers[layer].name,
            value == 0,
            _values(pack.layers[layer].parameters, parameters),
        )
        for layer, value, parameters in zip(own.layer, own.value, own.row, strict=True)
    ]


def _values(parameters: Sequence[Parameter], row: NDArray[np.float32]) -> dict[str, float]:
    return {p.key: float(row[p.offset]) for p in parameters if p.components == 1}

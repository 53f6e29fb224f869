"""The default pack beside Cycles at equal quality: PSNR, seconds, and which terms cost what."""

# pyright: reportAttributeAccessIssue=false

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from ..blender_scene import author, reference
from ..generator.picture import frames
from ..generator.recipe import Recipe, load_recipe
from ..generator.sampling import Rows, Sampler
from ..quiet import silenced
from .pictures import Picture, psnr, save_side_by_side

SEED, WHOLE, MOST = 17, (1600, 256), 1024
Say = Callable[[str], None]


def measure(
    count: int = 5,
    reference_samples: int = 4096,
    region: tuple[int, int] = WHOLE,
    spp: int = 16,
    pictures: Path | None = None,
    eevee: bool = False,
    say: Say = print,
) -> dict[str, Any]:
    """`rows`: each material at `count` random parameter rows, against Cycles.

    `region` is the part of the 1600x256 frame that both render. PSNR is the lowest of the rows, the
    rest are medians.
    """
    author.build()
    pack, _ = load_recipe().loaded
    rows = []
    for name in pack.classes:
        every = [_shot(name, i, region, spp, reference_samples, pictures) for i in range(count)]
        row = {"material": name, "psnr": min(s["psnr"] for s in every)}
        row["psnr_1"] = min(s["psnr_1"] for s in every)
        for key in every[0].keys() - row.keys():
            row[key] = float(np.median([s[key] for s in every]))
        row["ratio"] = row["seconds_cycles"] / row["seconds_ours"]
        if eevee:
            row["seconds_eevee"] = _eevee()
        rows.append(row)
        say(_line(row))
    return {
        "rows": rows,
        "count": count,
        "reference_samples": reference_samples,
        "region": f"{region[0]}x{region[1]}",
        "spp": spp,
    }


def _recipe(name: str, region: tuple[int, int], spp: int = 1) -> Recipe:
    still: Any = {"noise": [0, 0], "exposure": [0, 0]}
    return load_recipe(size=region, classes={name: 1}, sensor=still, spp=spp)


def _draw(recipe: Recipe, index: int) -> tuple[Rows, dict[str, float]]:
    rows = Sampler(recipe).draw(SEED, [index])
    material = recipe.loaded[0].materials[rows.label[0]]
    return rows, {p.key: float(rows.row[0, p.offset]) for p in material.parameters}


def _shot(
    name: str, index: int, region: tuple[int, int], spp: int, samples: int, out: Path | None
) -> dict[str, float]:
    recipe = _recipe(name, region)
    pack, folder = recipe.loaded
    rows, values = _draw(recipe, index)

    def cycles(count: int, seed: int) -> tuple[Picture, float]:
        return reference.render_frame(
            pack, name, values, rows.frame[0], region, count, warm_up=False, seed=seed
        )

    exact, _ = cycles(samples, 1)
    (fine,), seconds = frames(pack, folder, rows, region, spp, 5)
    (coarse,), seconds_1 = frames(pack, folder, rows, region, 1, 5)
    found = {"psnr": psnr(exact, fine), "psnr_1": psnr(exact, coarse)}
    equal, spent = _equal(found["psnr"], exact, cycles)
    equal_1, spent_1 = _equal(found["psnr_1"], exact, cycles)
    if out is not None and index == 0:
        names = f"Cycles, {samples} samples", f"SlabForge, {spp} samples"
        save_side_by_side(out / f"{name}.png", exact, fine, names)
    return found | {
        "seconds_ours": seconds,
        "cycles_samples_for_equal_psnr": equal,
        "seconds_cycles": spent,
        "seconds_ours_1": seconds_1,
        "cycles_samples_for_equal_psnr_1": equal_1,
        "seconds_cycles_1": spent_1,
    }


def _equal(
    wanted: float, exact: Picture, cycles: Callable[[int, int], tuple[Picture, float]]
) -> tuple[float, float]:
    """The smallest power of two of samples that comes as close, and its seconds."""
    count = 1
    while True:
        picture, seconds = cycles(count, 2)
        if psnr(exact, picture) >= wanted or count >= MOST:
            return float(count), seconds
        count *= 2


def _eevee() -> float:
    """Seconds of EEVEE's second frame of the scene as it lies, which has the last size."""
    scene = bpy.context.scene
    kept = scene.render.engine
    scene.render.engine = f"BLENDER_EEVEE{'_NEXT' * (bpy.app.version < (5, 0, 0))}"
    try:
        with silenced(1):
            bpy.ops.render.render()
            started = time.monotonic()
            bpy.ops.render.render()
        return time.monotonic() - started
    finally:
        scene.render.engine = kept


def _line(row: dict[str, Any]) -> str:
    return (
        f"{row['material']}: {row['psnr']:.1f} dB, {row['psnr_1']:.1f} dB at one sample;"
        f" {1e3 * row['seconds_ours']:.0f} ms against {row['seconds_cycles']:.2f} s"
    )


def markdown(figures: dict[str, Any]) -> str:
    """The figures as tables whose first line names machine, renderer and commit."""
    spp, region = figures["spp"], figures["region"]
    lines = [
        figures["machine"],
        "",
        f"Each material of the default pack at {figures['count']} random parameter rows against"
        f" Cycles with {figures['reference_samples']} samples a pixel, 8-bit gray, {region} pixels"
        " of the 1600x256 frame, no sensor noise. PSNR is the lowest of the rows, the rest are"
        " medians. Cycles for equal PSNR: the smallest power of two of samples that comes as close"
        " to the reference as ours, with another seed.",
        "",
        f"| material | PSNR at {spp} | ours | Cycles for equal PSNR | ratio | PSNR at 1 | ours"
        " | Cycles for equal PSNR | ratio |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in figures["rows"]:
        cells = [row["material"]]
        for tail in ("", "_1"):
            ours, cycles = row[f"seconds_ours{tail}"], row[f"seconds_cycles{tail}"]
            count = row[f"cycles_samples_for_equal_psnr{tail}"]
            cells += [
                f"{row[f'psnr{tail}']:.1f} dB",
                f"{1e3 * ours:.1f} ms",
                f"{count:.0f} samples, {cycles:.2f} s",
                f"{cycles / ours:.0f}",
            ]
        lines.append(f"| {' | '.join(cells)} |")
    if "seconds_eevee" in figures["rows"][0]:
        seconds = np.median([r["seconds_eevee"] for r in figures["rows"]])
        lines += ["", f"EEVEE takes {seconds:.1f} s for the same pixels."]
    return "\n".join(lines)

"""The default pack beside Cycles at equal quality: PSNR, seconds, and which terms cost what."""

# pyright: reportAttributeAccessIssue=false

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import bpy
import cv2
import numpy as np

from ...blender_scene.authoring import scene as author
from ...blender_scene.cycles import frame as reference
from ...files import make_folder, write_atomically
from ...generator.output.png_folder import png
from ...generator.recipe import Recipe, load_recipe
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.pack.pack import DERIVED
from ..parity.our_pictures import frames
from ..parity.picture_errors import Picture, psnr, save_side_by_side
from .peers import apart

SEED, WHOLE, MOST = 17, (1600, 256), 1024
LEVELS = (1, 4, 16)  # our samples a pixel
FEW, MORE = 4, 20  # Cycles' samples whose seconds give those of any number: a straight line
_FOUND: Any = {"materials": {"__all__": set(DERIVED)}}  # not what Cycles reads
Say = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """What is compared.

    PSNR is over a window of `region` pixels, at `rows` random parameter rows of each material,
    against `samples` of Cycles; `spp` of ours are the headline. `references` is a folder that
    keeps Cycles' pictures for the next time, `pictures` one for pictures to look at.
    """

    rows: int = 5
    samples: int = 4096
    region: tuple[int, int] = WHOLE
    spp: int = 16
    references: Path | None = None
    pictures: Path | None = None
    eevee: bool = False


def measure(options: Options | None = None, say: Say = print) -> dict[str, Any]:
    """`rows`: each material against Cycles. PSNR is the lowest of its parameter rows.

    Seconds are those of a whole frame of 1600x256; Cycles' for the median of the samples that it
    needs to come as close to the reference, from the line through two numbers of them.
    """
    options = options or Options()
    author.build()
    pack, _ = load_recipe().loaded
    rows = []
    for name in pack.classes:
        shots = [_Shot.of(name, i, options) for i in range(options.rows)]
        levels = _levels(shots, *_seconds(name))
        chosen = next(x for x in levels if x["spp"] == options.spp)
        row = {"material": name, **chosen, "levels": levels}
        rows.append(row)
        say(_line(row))
    seconds = {"seconds_eevee": apart(_eevee)} if options.eevee else {}
    return {
        **seconds,
        "rows": rows,
        "count": options.rows,
        "reference_samples": options.samples,
        "region": f"{options.region[0]}x{options.region[1]}",
        "spp": options.spp,
    }


class _Shot(NamedTuple):
    """One parameter row: PSNR of ours by samples a pixel, and the samples with which Cycles is as
    close."""

    psnr: dict[int, float]
    equal: dict[int, int]

    @classmethod
    def of(cls, name: str, index: int, options: Options) -> "_Shot":
        recipe = _recipe(name, options.region)
        pack, folder = recipe.loaded
        rows, values = _draw(recipe, index)

        @cache
        def cycles(count: int, seed: int) -> Picture:
            key = f"{bpy.app.version_string} {values} {rows.frame[0].tolist()} {count} {seed}"
            text = (folder / f"{name}.json").read_text() + pack.model_dump_json(exclude=_FOUND)
            mark = hashlib.sha256(f"{key} {options.region} {text}".encode()).hexdigest()[:16]
            kept = options.references and options.references / f"{name}-{index}-{mark}.png"
            if kept and kept.is_file():
                return np.asarray(cv2.imread(str(kept), cv2.IMREAD_GRAYSCALE), np.uint8)
            picture, _ = reference.render_frame(
                pack,
                name,
                values,
                frame=rows.frame[0],
                size=options.region,
                samples=count,
                warm_up=False,
                seed=seed,
            )
            if kept:
                make_folder(kept.parent)
                write_atomically(kept, png(picture))
            return picture

        exact = cycles(options.samples, 1)
        ours = {n: frames(pack, folder, rows, options.region, n)[0][0] for n in LEVELS}
        found = {n: psnr(exact, picture) for n, picture in ours.items()}
        if options.pictures is not None and index == 0:
            names = f"Cycles, {options.samples} samples", f"SlabForge, {options.spp} samples"
            path = options.pictures / f"{name}.png"
            save_side_by_side(path, exact, ours[options.spp], names)
        return cls(found, {n: _equal(p, exact, cycles) for n, p in found.items()})


def _levels(
    shots: list[_Shot], ours: dict[int, float], cycles: Callable[[float], float]
) -> list[dict[str, Any]]:
    rows = []
    for n in LEVELS:
        samples = float(np.median([s.equal[n] for s in shots]))
        row = {
            "spp": n,
            "psnr": min(s.psnr[n] for s in shots),
            "seconds_ours": ours[n],
            "cycles_samples_for_equal_psnr": samples,
            "seconds_cycles": cycles(samples),
        }
        rows.append(row | {"ratio": row["seconds_cycles"] / row["seconds_ours"]})
    return rows


def _seconds(name: str) -> tuple[dict[int, float], Callable[[float], float]]:
    """Seconds of a whole frame: ours by samples a pixel, and Cycles' for any number of samples."""
    recipe = _recipe(name, WHOLE)
    pack, folder = recipe.loaded
    rows, values = _draw(recipe, 0)
    ours = {n: frames(pack, folder, rows, WHOLE, n, 5)[1] for n in LEVELS}
    few, more = (
        reference.render_frame(pack, name, values, frame=rows.frame[0], size=WHOLE, samples=n)[1]
        for n in (FEW, MORE)
    )
    slope = (more - few) / (MORE - FEW)
    return ours, lambda samples: few + slope * (samples - FEW)


def _recipe(name: str, region: tuple[int, int], spp: int = 1) -> Recipe:
    still: Any = {"noise": [0, 0], "exposure": [0, 0]}
    return load_recipe(size=region, classes={name: 1}, sensor=still, spp=spp)


def _draw(recipe: Recipe, index: int) -> tuple[Rows, dict[str, float]]:
    rows = Sampler(recipe).draw([index], seed=SEED)
    material = recipe.loaded[0].materials[rows.label[0]]
    return rows, {p.key: float(rows.row[0, p.offset]) for p in material.parameters}


def _equal(wanted: float, exact: Picture, cycles: Callable[[int, int], Picture]) -> int:
    """The smallest power of two of samples, of another seed, that comes as close."""
    count = 1
    while count < MOST and psnr(exact, cycles(count, 2)) < wanted:
        count *= 2
    return count


def _eevee() -> float:
    """Seconds of EEVEE's whole frame, which has to be a second one: the first compiles."""
    author.build()
    recipe = _recipe("sound", WHOLE)
    pack, _ = recipe.loaded
    rows, values = _draw(recipe, 0)
    reference.render_frame(
        pack, "sound", values, frame=rows.frame[0], size=WHOLE, samples=1, warm_up=False
    )
    return reference.eevee_seconds()


def _line(row: dict[str, Any]) -> str:
    return (
        f"{row['material']}: {row['psnr']:.1f} dB, {row['levels'][0]['psnr']:.1f} dB at one sample;"
        f" {1e3 * row['seconds_ours']:.0f} ms against {row['seconds_cycles']:.2f} s"
    )


def markdown(figures: dict[str, Any]) -> str:
    """The figures as tables whose first line names machine, renderer and commit."""
    lines = [
        figures["machine"],
        "",
        f"Each material of the default pack at {figures['count']} random parameter rows against"
        f" Cycles with {figures['reference_samples']} samples a pixel, 8-bit gray, windows of"
        f" {figures['region']} pixels, no sensor noise: PSNR, the lowest of the rows. Seconds are"
        " those of a whole frame of 1600x256; Cycles' with the smallest power of two of samples"
        " (median of the rows, another seed) that comes as close to the reference as ours, from"
        f" the line through {FEW} and {MORE} samples.",
        "",
        "| material | our samples | PSNR | ours | Cycles as close | ratio |",
        "|---|---|---|---|---|---|",
    ]
    for row in figures["rows"]:
        for level in row["levels"]:
            samples = level["cycles_samples_for_equal_psnr"]
            more = " or more" if samples >= MOST else ""
            cells = [
                row["material"],
                str(level["spp"]),
                f"{level['psnr']:.1f} dB",
                f"{1e3 * level['seconds_ours']:.1f} ms",
                f"{samples:.0f} samples{more}, {level['seconds_cycles']:.1f} s",
                f"{level['ratio']:.0f}",
            ]
            lines.append(f"| {' | '.join(cells)} |")
    if "seconds_eevee" in figures:
        lines += ["", f"EEVEE takes {figures['seconds_eevee']:.1f} s for such a frame."]
    return "\n".join(lines)

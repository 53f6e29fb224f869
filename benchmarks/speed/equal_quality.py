"""The default pack beside Cycles at equal quality: PSNR and seconds."""

# pyright: reportAttributeAccessIssue=false

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import bpy
import cv2
import numpy as np

from ...blender_scene.authoring import scene as author
from ...blender_scene.cycles import frame as reference
from ...files import make_folder, write_atomically
from ...generator.output.encoding.codec import png
from ...generator.recipe import Recipe, load_recipe
from ...generator.render.context import describe, open_context
from ...generator.sampling.rows import Rows
from ...generator.sampling.sampler import Sampler
from ...glsl.pack.pack import Pack
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring, ResultRow
from ..harness.run import Run, Step
from ..parity.composed_samples import in_blender
from ..parity.glsl_pictures import frames
from ..parity.picture_errors import Picture, psnr, save_side_by_side
from .delivery.peers import apart
from .options import BlenderOptions
from .recipes import class_names

SEED, WHOLE, MOST = 17, (1600, 256), 1024
LEVELS = (1, 4, 16)  # our samples a pixel
EEVEE_SAMPLES = 8
FEW, MORE = 2, 6  # Cycles' samples a pixel that are timed; a straight line gives other numbers
_FOUND: Any = {"surfaces": True, "layers": True}  # what Cycles' picture does not depend on


def rows(options: BlenderOptions, run: Run) -> Measuring:
    """A row for each material against Cycles.

    The PSNR is the lowest of its parameter rows. Seconds are those of a whole frame of 1600x256.
    For Cycles they are those of the median number of samples that it needs to come as close to the
    reference as we do; they follow from the times of two numbers of samples by a straight line.
    """
    with open_context() as ctx:
        run.ran_on.append(str(describe(ctx)["renderer"]))
    author.build()
    names = class_names()
    plan = _plan(names, options)
    run.plan(plan)
    for name in names:
        with run.part(name, options.rows + 1, "pictures") as step:
            yield _row(name, options, run, step)
    found = {
        "count": options.rows,
        "reference_samples": options.samples,
        "region": f"{options.region[0]}x{options.region[1]}",
        "spp": options.spp,
    }
    if options.eevee:
        with run.clocked("EEVEE", plan["EEVEE"]):
            found["seconds_eevee"] = apart(_eevee)
    return found


def _plan(names: tuple[str, ...], options: BlenderOptions) -> dict[str, float]:
    """The expected seconds of each part.

    Cycles takes some 2 µs for a sample of a pixel on two cores.
    """
    region = options.region[0] * options.region[1]
    row = 2e-6 * region * (options.samples + MOST)
    whole = 2e-6 * WHOLE[0] * WHOLE[1] * (2 * FEW + MORE) + 10.0
    plan = dict.fromkeys(names, options.rows * row + whole)
    return plan | ({"EEVEE": 400.0} if options.eevee else {})


def _row(name: str, options: BlenderOptions, run: Run, step: Step) -> ResultRow:
    shots = []
    for index in range(options.rows):
        shots.append(_Shot.of(name, index, options, run.folder))
        step()
    levels = _levels(shots, *_seconds(name))
    chosen = next(x for x in levels if x["spp"] == options.spp)
    row = {"material": name, **chosen, "levels": levels}
    run.say(_line(row))
    return row


@dataclass(frozen=True, kw_only=True)
class _Window:
    """A window of one sample, which Cycles renders with any number of samples a pixel.

    `material` is its name in Blender, `made_of` all that made it, and `samples` is the sample as
    rows of one.
    """

    pack: Pack
    graph: str  # the stack's, as JSON
    name: str
    index: int
    material: str
    made_of: str
    samples: Rows
    region: tuple[int, int]
    references: Path | None
    rendered: dict[tuple[int, int], Picture] = field(default_factory=dict)

    def cycles(self, count: int, seed: int) -> Picture:
        """Cycles' picture uint8 (H, W) with `count` samples a pixel; each is rendered only once."""
        if (count, seed) not in self.rendered:
            self.rendered[count, seed] = self._kept(count, seed)
        return self.rendered[count, seed]

    def _kept(self, count: int, seed: int) -> Picture:
        """The picture from the folder of references.

        One that is missing is rendered and stored there.
        """
        file = self.references and self.references / self._file_name(count, seed)
        if file and file.is_file():
            return np.asarray(cv2.imread(str(file), cv2.IMREAD_GRAYSCALE), np.uint8)
        picture, _ = reference.render_frame(
            self.pack,
            self.material,
            {},
            frame=self.samples.frame[0],
            size=self.region,
            samples=count,
            warm_up=False,
            seed=seed,
        )
        if file:
            make_folder(file.parent)
            write_atomically(file, png(picture))
        return picture

    def _file_name(self, count: int, seed: int) -> str:
        """A name with a hash of everything that the picture depends on."""
        frame = self.samples.frame[0].tolist()
        key = f"{bpy.app.version_string} {self.made_of} {frame} {count} {seed} {self.region}"
        text = f"{key} {self.graph}{self.pack.model_dump_json(exclude=_FOUND)}"
        return f"{self.name}-{self.index}-{hashlib.sha256(text.encode()).hexdigest()[:16]}.png"


class _Shot(NamedTuple):
    """The result for one parameter row, by our samples a pixel: PSNR, and Cycles' equal samples.

    `psnr` is in dB. `equal` is the number of samples a pixel with which Cycles is as close to the
    reference.
    """

    psnr: dict[int, float]
    equal: dict[int, int]

    @classmethod
    def of(cls, name: str, index: int, options: BlenderOptions, pictures: Path | None) -> "_Shot":
        """Compare one parameter row; pictures of the first are saved in the folder `pictures`."""
        recipe = _recipe(name, options.region)
        pack, folder = recipe.loaded
        samples, material, made_of = _draw(recipe, index)
        window = _Window(
            pack=pack,
            graph=(folder / f"{pack.surfaces[0].name}.json").read_text(),
            name=name,
            index=index,
            material=material,
            made_of=made_of,
            samples=samples,
            region=options.region,
            references=options.references,
        )
        exact = window.cycles(options.samples, 1)
        ours = {n: frames(pack, folder, samples, options.region, n)[0][0] for n in LEVELS}
        found = {n: psnr(exact, picture) for n, picture in ours.items()}
        if pictures is not None and index == 0:
            names = f"Cycles, {options.samples} samples", f"SlabForge, {options.spp} samples"
            save_side_by_side(pictures / f"{name}.png", exact, ours[options.spp], names)
        return cls(found, {n: _equal(p, exact, window.cycles) for n, p in found.items()})


def _levels(
    shots: list[_Shot], ours: dict[int, float], cycles: Callable[[float], float]
) -> list[ResultRow]:
    found = []
    for n in LEVELS:
        samples = float(np.median([s.equal[n] for s in shots]))
        row = {
            "spp": n,
            "psnr": min(s.psnr[n] for s in shots),
            "seconds_ours": ours[n],
            "cycles_samples_for_equal_psnr": samples,
            "seconds_cycles": cycles(samples),
        }
        found.append(row | {"ratio": row["seconds_cycles"] / row["seconds_ours"]})
    return found


def _seconds(name: str) -> tuple[dict[int, float], Callable[[float], float]]:
    """Seconds of a whole frame: ours by samples a pixel, and Cycles' as a function of them."""
    recipe = _recipe(name, WHOLE)
    pack, folder = recipe.loaded
    rows, material, _ = _draw(recipe, 0)
    ours = {n: frames(pack, folder, rows, WHOLE, n, 3)[1] for n in LEVELS}
    few, more = (
        reference.render_frame(
            pack, material, {}, frame=rows.frame[0], size=WHOLE, samples=n, warm_up=n == FEW
        )[1]
        for n in (FEW, MORE)  # the first has loaded what the second needs
    )
    slope = (more - few) / (MORE - FEW)
    return ours, lambda samples: few + slope * (samples - FEW)


def _recipe(name: str, region: tuple[int, int], spp: int = 1) -> Recipe:
    still: Any = {"stage": False, "noise": [0, 0], "exposure": [0, 0]}
    return load_recipe(size=region, classes={name: 1}, sensor=still, spp=spp)


def _draw(recipe: Recipe, index: int) -> tuple[Rows, str, str]:
    """A sample as rows of one, its material's name in Blender, and all that made that."""
    rows = Sampler(recipe).draw(seed=SEED, indices=[index])
    return rows, *in_blender(recipe.loaded[0], rows)


def _equal(wanted: float, exact: Picture, cycles: Callable[[int, int], Picture]) -> int:
    """The smallest power of two of samples with which Cycles' picture has the PSNR `wanted`.

    It is rendered with another seed than the reference `exact`.
    """
    count = 1
    while count < MOST and psnr(exact, cycles(count, 2)) < wanted:
        count *= 2
    return count


def _eevee() -> float:
    """Seconds of a whole frame by EEVEE, after one that makes it compile its shaders."""
    author.build()
    recipe = _recipe("sound", WHOLE)
    pack, _ = recipe.loaded
    rows, material, _ = _draw(recipe, 0)
    reference.render_frame(
        pack, material, {}, frame=rows.frame[0], size=WHOLE, samples=1, warm_up=False
    )
    return reference.eevee_seconds(EEVEE_SAMPLES)


def _line(row: ResultRow) -> str:
    return (
        f"{row['material']}: {row['psnr']:.1f} dB, {row['levels'][0]['psnr']:.1f} dB at one sample;"
        f" {1e3 * row['seconds_ours']:.0f} ms against {row['seconds_cycles']:.2f} s"
    )


def table(figures: Figures) -> list[str]:
    """A Markdown table of each material beside Cycles."""
    lines = [
        f"Each material of the default pack at {figures['count']} random parameter rows against"
        f" Cycles with {figures['reference_samples']} samples a pixel, 8-bit gray, windows of"
        f" {figures['region']} pixels, no sensor noise: PSNR, the lowest of the rows. Seconds are"
        " those of a whole frame of 1600x256; Cycles' with the smallest power of two of samples"
        " (median of the rows, another seed) that comes as close to the reference as ours, from"
        f" the line through {FEW} and {MORE} samples.",
        "",
        *markdown_table(
            ("material", "our samples", "PSNR", "ours", "Cycles as close", "ratio"),
            (_cells(row["material"], x) for row in figures["rows"] for x in row["levels"]),
        ),
    ]
    if "seconds_eevee" in figures:
        lines += [
            "",
            f"EEVEE takes {figures['seconds_eevee']:.1f} s for such a frame, with {EEVEE_SAMPLES}"
            " samples a pixel.",
        ]
    return lines


def _cells(material: str, level: ResultRow) -> list[str]:
    samples = level["cycles_samples_for_equal_psnr"]
    more = " or more" if samples >= MOST else ""
    return [
        material,
        str(level["spp"]),
        f"{level['psnr']:.1f} dB",
        f"{1e3 * level['seconds_ours']:.1f} ms",
        f"{samples:.0f} samples{more}, {level['seconds_cycles']:.1f} s",
        f"{level['ratio']:.0f}",
    ]

"""The campaign `bench lights`: every lamp of the light rig over every material, against Cycles."""

# pyright: reportAttributeAccessIssue=false

import bpy

from ...generator.render.context import describe, open_context
from ..harness.markdown import table as markdown_table
from ..harness.registry import Figures, Measuring
from ..harness.run import Run
from .light_rig import LAMPS, MATERIALS, compare
from .options import LightOptions

LIMIT = 38.0  # dB, the least PSNR of an 8-bit picture


def rows(options: LightOptions, run: Run) -> Measuring:
    """A row for each lamp over each material, with the PSNR (dB) of the picture against Cycles."""
    with open_context() as ctx:
        run.ran_on += [str(describe(ctx)["renderer"]), f"Blender {bpy.app.version_string}"]
    pairs = [(lamp, material) for material in MATERIALS for lamp in LAMPS]
    for lamp, material in run.each(pairs, "lamps", "pictures"):
        found = compare(lamp, material, options.samples, size=options.size)
        yield {k: found[k] for k in ("lamp", "material", "psnr")}
    return {"samples": options.samples, "size": options.size}


def failures(figures: Figures) -> list[str]:
    """The lamps under which a picture's PSNR is below `LIMIT`."""
    return [f"{r['lamp']} over {r['material']}" for r in figures["rows"] if r["psnr"] < LIMIT]


def table(figures: Figures) -> list[str]:
    """A Markdown table of the PSNR by lamp and material."""
    found = {(r["lamp"], r["material"]): f"{r['psnr']:.1f}" for r in figures["rows"]}
    size, samples = figures["size"], figures["samples"]
    return [
        "Light rig: PSNR (dB) of the 8-bit picture against Cycles. Spherical bumps, one lamp each,"
        f" {size}x{size} pixel centres, {samples} samples of Cycles, whose noise limits the"
        f" figures; exposed so that the 98th percentile is 0.8. The least allowed is {LIMIT:g}.",
        "",
        *markdown_table(
            ("light", *MATERIALS), ([lamp, *(found[lamp, m] for m in MATERIALS)] for lamp in LAMPS)
        ),
    ]

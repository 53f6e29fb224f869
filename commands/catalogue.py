"""Every command of the command line: its group, the module that holds it, and an example.

This is the only list of them. The help of `slabforge` is made from it alone, so that it appears at
once: the module of a command is imported when the command runs, or when its own help is asked for.
To add a command, write it into a module of this folder and give it an entry here.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command, or a group of commands.

    `group` is the heading under which the help lists it, `module` the file in this folder, and
    `words` the first line of the command's own help. `examples` are whole command lines, each of
    the command or of one in its group; `{name}` stands for a benchmark.
    """

    name: str
    group: str
    module: str
    words: str
    examples: tuple[str, ...]


COMMANDS = tuple(
    Entry(*fields)
    for fields in (
        (
            "doctor",
            "Start",
            "images",
            "Say what works on this machine, and the command that mends what does not.",
            ("slabforge doctor",),
        ),
        (
            "demo",
            "Start",
            "training",
            "Run the whole chain, small: generate, stream, train, judge on real steel.",
            ("slabforge demo --out demo --real severstal",),
        ),
        (
            "init",
            "Start",
            "recipes",
            "Write a recipe in which every entry is explained, to change as you like.",
            ("slabforge init recipe.toml --recipe severstal",),
        ),
        (
            "schema",
            "Start",
            "recipes",
            "Print the JSON Schema of recipes, by which editors complete and check them.",
            ("slabforge schema --out recipe.schema.json",),
        ),
        (
            "generate",
            "Make",
            "images",
            "Write a data set: images, masks, labels.csv, and dataset.json, which says how it was"
            " made.",
            (
                "slabforge generate --out set --count 6000",
                "slabforge generate --out set --count 6000 --resume",
                "slabforge generate --out set --count 6000 --format coco --split train=0.8,val=0.2",
            ),
        ),
        (
            "sheet",
            "Make",
            "images",
            "Write a contact sheet: each class, images beside their instances with boxes and"
            " names.",
            ("slabforge sheet --out sheet.png --recipe all",),
        ),
        (
            "preview",
            "Make",
            "preview",
            "Show samples live in a window, with a slider for every parameter.",
            (
                "slabforge preview",
                "slabforge preview scene.blend",
                "slabforge preview severstal --beside pictures",
                "slabforge preview --web",
            ),
        ),
        (
            "verify",
            "Make",
            "data_sets",
            "Check a generated data set: digests, masks against labels and boxes, class shares.",
            ("slabforge verify set",),
        ),
        (
            "report",
            "Make",
            "data_sets",
            "Write one page about a data set: pictures by class, distributions, how it was made.",
            ("slabforge report set --out report.html --against severstal",),
        ),
        (
            "calibrate",
            "Make",
            "gap",
            "Fit the ranges of a recipe to a few dozen real pictures, labelled or not.",
            ("slabforge calibrate --images pictures --out line.toml --minutes 60",),
        ),
        (
            "author",
            "Make",
            "scenes",
            "Build the default scene in Blender: slab, camera, lamps, a surface and its layers.",
            ("slabforge author scene.blend",),
        ),
        (
            "export",
            "Make",
            "scenes",
            "Compile a .blend's materials, camera and lamps to a pack.",
            (
                "slabforge export scene.blend --out pack",
                "slabforge export scene.blend --report",
            ),
        ),
        (
            "train",
            "Train",
            "training",
            "Train a network on generated images.",
            (
                "slabforge train unet --out unet --size 128x128 --minutes 10",
                "slabforge train unet --out unet --real severstal --mix real=0.2",
                "slabforge train xception --out xception --recipe neu",
            ),
        ),
        (
            "adapt",
            "Train",
            "adapt",
            "Adapt a trained network to a line's own pictures, which need no labels.",
            ("slabforge adapt unet/unet.keras --images pictures --out adapted.keras",),
        ),
        (
            "export-model",
            "Train",
            "inspect",
            "Write a model that runs without SlabForge and Keras, and check that it gives the"
            " same.",
            ("slabforge export-model unet/unet.keras --out plant --format onnx",),
        ),
        (
            "evaluate",
            "Judge",
            "training",
            "Judge a model on labelled images: Dice, IoU, precision, recall, or accuracy;"
            " intervals.",
            ("slabforge evaluate unet/unet.keras --data severstal --out judged",),
        ),
        (
            "robustness",
            "Judge",
            "inspect",
            "Judge a model on distorted images: blur, noise, exposure, contrast, JPEG, and more.",
            ("slabforge robustness unet/unet.keras --data severstal --out robust",),
        ),
        (
            "inspect",
            "Judge",
            "inspect",
            "Find and name defects on new pictures: overlays, masks, regions.csv, COCO results.",
            (
                "slabforge inspect pictures --out found",
                "slabforge inspect line.mp4 --unet unet/unet.keras --out found",
            ),
        ),
        (
            "gap",
            "Judge",
            "gap",
            "Measure how generated pictures differ from real ones, and show what the scene lacks.",
            ("slabforge gap --images pictures --recipe line.toml --out gap.html",),
        ),
        (
            "parity",
            "Measure",
            "scenes",
            "Compare a .blend's materials with Cycles: each shader input as data, and the picture.",
            (
                "slabforge parity scene.blend --out pictures",
                "slabforge parity --recipe all --indices 0:8 --out pictures",
            ),
        ),
        (
            "bench",
            "Measure",
            "bench",
            "Measure speed, or run a campaign that compares with a reference.",
            ("slabforge bench --list", "slabforge bench stream --thorough --out stream.md"),
        ),
    )
)


def entry_of(name: str) -> Entry | None:
    """The entry of a command by its name; None where there is none."""
    return next((entry for entry in COMMANDS if entry.name == name), None)

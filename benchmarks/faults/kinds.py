"""The kinds of inputs: whole files of each, how one is damaged and read, and what must hold then.

What is read in spite of its damage is looked at by a check of its own, which does not use the
reader's: `wrong` returns what should have been refused.
"""

# pyright: reportAttributeAccessIssue=false

import io
import random
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from ...generator.pictures.mask_values import read_marked
from ...generator.pictures.read import read_picture
from ...generator.recipe import Recipe, load_recipe
from ...generator.recipes import FOLDER
from ...glsl.pack.pack import Pack, load_pack
from ...training.datasets.readers import open_set
from .damage import damaged, damaged_head, damaged_within

_LARGEST = 1e30  # number of a recipe, beyond any that makes sense
SHAPE = (24, 32)  # of every picture and mask: height, width
_OF_MODELS = 0.3  # how often one is tried: loading takes long
_HEAD = 1024  # bytes of a .blend: its header, and those of its first blocks

Damage = Callable[[bytes, random.Random], bytes]


def _nothing(path: Path, found: Any) -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """Inputs of one kind.

    `whole` are files as they should be, `damage` changes one, `read` reads one by its path, and
    `wrong` says of what was read what is wrong with it, or nothing. `share` is how often the kind
    is tried, beside 1 of others.
    """

    whole: list[bytes]
    read: Callable[[Path], Any]
    suffix: str
    damage: Damage
    wrong: Callable[[Path, Any], str] = _nothing
    share: float = 1.0


def kinds(home: Path, *, heavy: bool = True) -> dict[str, Kind]:
    """All kinds, by name; `home` is a folder for what surrounds their files.

    The `heavy` ones are models and .blend files, which need Keras and bpy.
    """
    text, plain = partial(damaged, text=True), partial(damaged, text=False)
    found = {
        "recipe": Kind(
            whole=[p.read_bytes() for p in sorted(FOLDER.glob("*.toml"))],
            read=load_recipe,
            suffix=".toml",
            damage=text,
            wrong=_recipe_wrong,
        ),
        "pack": _packs(home, text),
        **dict(_tables(home, text)),
        **dict(_pictures(plain)),
    }
    if heavy and find_spec("keras") is not None:
        found |= _models(plain)
    if heavy and find_spec("bpy") is not None:
        found["blend"] = _blends(home)
    return found


# -- recipes and packs --------------------------------------------------------------------------


def _recipe_wrong(path: Path, recipe: Recipe) -> str:
    wild = [n for n in _numbers(recipe.model_dump()) if not abs(n) <= _LARGEST]
    return f"it holds {wild[0]}" if wild else ""


def _numbers(value: Any) -> Iterator[float]:
    """Every number in nested plain data."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        yield from (n for inner in value for n in _numbers(inner))
    elif isinstance(value, (int, float)):
        yield float(value)


def _packs(home: Path, damage: Damage) -> Kind:
    _, steel = load_pack("steel")
    folder = Path(shutil.copytree(steel, home / "pack"))

    def read(path: Path) -> Pack:
        shutil.copyfile(path, folder / "pack.json")
        return load_pack(folder)[0]

    whole = [(steel / "pack.json").read_bytes()]
    return Kind(whole=whole, read=read, suffix=".json", damage=damage, wrong=_pack_wrong)


def _pack_wrong(path: Path, pack: Pack) -> str:
    for part in (*pack.materials, *pack.surfaces, *pack.layers):
        taken = [p.offset + i for p in part.parameters for i in range(len(p.default))]
        if sorted(taken) != list(range(len(taken))):
            return f"the row of '{part.name}' has gaps, or floats that overlap"
        for p in part.parameters:
            if p.min is not None and p.max is not None and p.min > p.max:
                return f"'{p.key}' is drawn from {p.min} to {p.max}"
    return ""


# -- tables -------------------------------------------------------------------------------------


def _tables(home: Path, damage: Damage) -> Iterator[tuple[str, Kind]]:
    """Tables within data sets, of which every mask is read."""
    severstal = b"ImageId,ClassId,EncodedPixels\na.png,1,1 3 9 2\nb.png,4,\na.png,2,100 7\n"
    labels = b"file,class,label,seed,index\na.png,crack,1,7,0\nb.png,sound,0,7,1\n"
    boxes = (
        b"<annotation><filename>a.png</filename><size><width>32</width><height>24</height>"
        b"<depth>1</depth></size>\n<object><name>crack</name><bndbox><xmin>2</xmin><ymin>3</ymin>"
        b"<xmax>9</xmax><ymax>8</ymax></bndbox></object>\n</annotation>\n"
    )
    tables = {
        "run lengths": ("train.csv", severstal, "train_images"),
        "labels": ("labels.csv", labels, "images"),
        "boxes": ("a.xml", boxes, "."),
    }
    for name, (file, whole, below) in tables.items():
        folder = home / name.replace(" ", "_")
        for inner in (below, "masks"):
            (folder / inner).mkdir(parents=True, exist_ok=True)
        for picture in ("a.png", "b.png"):
            (folder / below / picture).write_bytes(_picture("png", "L"))
            (folder / "masks" / picture).write_bytes(_empty_mask())
        if name == "labels":
            (folder / "recipe.json").write_text("{}")
        else:
            shutil.rmtree(folder / "masks")
        read = partial(_read_set, folder, file)
        yield (
            name,
            Kind(
                whole=[whole], read=read, suffix=Path(file).suffix, damage=damage, wrong=_set_wrong
            ),
        )


def _read_set(folder: Path, file: str, path: Path) -> Any:
    shutil.copyfile(path, folder / file)
    found = open_set(folder)
    found.check()
    return found


def _set_wrong(path: Path, found: Any) -> str:
    for labelled in found:
        highest = max(int(labelled.mask.max(initial=0)), labelled.label)
        if labelled.mask.shape != SHAPE or highest >= len(found.classes):
            return f"class {highest} of {len(found.classes)}, mask {labelled.mask.shape}"
    return "" if len(found) else "it has no picture"


# -- pictures -----------------------------------------------------------------------------------


def _pictures(damage: Damage) -> Iterator[tuple[str, Kind]]:
    modes = {"png": ("L", "P", "RGB", "RGBA", "1", "I;16"), "jpg": ("L", "CMYK"), "bmp": ("L",),
             "tiff": ("L", "RGB", "I;16"), "webp": ("RGB",)}  # fmt: skip
    for form, every in modes.items():
        yield (
            f"picture in {form}",
            Kind(
                whole=[_picture(form, mode) for mode in every],
                read=partial(read_picture, note=lambda text: None),
                suffix=f".{form}",
                damage=damage,
                wrong=_picture_wrong,
            ),
        )
    yield (
        "mask",
        Kind(
            whole=[_picture("png", mode) for mode in ("L", "P", "RGBA")],
            read=partial(read_marked, shape=SHAPE),
            suffix=".png",
            damage=damage,
            wrong=lambda path, found: _picture_wrong(path, found.astype(np.uint8)),
        ),
    )


def _picture(form: str, mode: str) -> bytes:
    values = np.random.default_rng(1).integers(0, 256, SHAPE, np.uint8)
    picture = Image.fromarray(values)
    if mode == "I;16":
        picture = Image.fromarray(values.astype(np.uint16) * 257)
    else:
        picture = picture.convert(mode)
    made = io.BytesIO()
    picture.save(made, {"jpg": "jpeg"}.get(form, form))
    return made.getvalue()


def _empty_mask() -> bytes:
    made = io.BytesIO()
    Image.fromarray(np.zeros(SHAPE, np.uint8)).save(made, "png")
    return made.getvalue()


def _picture_wrong(path: Path, found: Any) -> str:
    """Pillow alone, which fills nothing in, must be able to read the whole picture as well."""
    try:
        with Image.open(path) as picture:
            picture.load()
            size = picture.size
    except Exception as error:
        return f"Pillow alone does not read it: {error}"
    shape = found.shape[:2]
    return "" if shape in (size, size[::-1]) else f"it has {size} pixels, read are {shape}"


# -- models and scenes --------------------------------------------------------------------------


def _models(damage: Damage) -> dict[str, Kind]:
    """Models, damaged as files, and in the text that says their layers."""

    from ...training.networks.model_file import load_model, save_model
    from ...training.networks.unet import UNet

    with tempfile.TemporaryDirectory() as folder:
        whole = [save_model(UNet(width=1, depth=1).build(), Path(folder) / "m.keras").read_bytes()]
    common = {"whole": whole, "read": load_model, "suffix": ".keras", "wrong": _model_wrong}
    within = partial(damaged_within, member="config.json")
    return {
        "model": Kind(damage=damage, **common, share=_OF_MODELS),
        "model's layers": Kind(damage=within, **common, share=_OF_MODELS),
    }


def _model_wrong(path: Path, model: Any) -> str:
    with zipfile.ZipFile(path) as file:
        broken = file.testzip()
    if broken is not None:
        return f"the sum of '{broken}' in it is wrong"
    given = np.asarray(model(np.zeros((1, 32, 32, 1), np.float32)))
    if given.shape != (1, 32, 32, 1) or not ((given >= 0.0) & (given <= 1.0)).all():
        return f"it gives {given.shape}, {given.min()} to {given.max()}"
    return ""


def _blends(home: Path) -> Kind:
    """Scenes with one noise, of which the beginning is damaged, or anything."""
    import bpy

    from ...blender_scene.cycles.plane import new_emission
    from ...blender_scene.exporting.export import report

    bpy.ops.wm.read_factory_settings(use_empty=True)
    material, emission = new_emission("noisy")
    noise = material.node_tree.nodes.new("ShaderNodeTexNoise")
    material.node_tree.links.new(noise.outputs[0], emission.inputs["Color"])
    material.use_fake_user = True
    path = home / "whole.blend"
    bpy.ops.wm.save_as_mainfile(filepath=str(path), compress=False)

    def damage(data: bytes, chance: random.Random) -> bytes:
        if chance.random() < 0.7:
            return damaged_head(data, chance, length=_HEAD)
        return damaged(data, chance, text=False)

    return Kind(
        whole=[path.read_bytes()],
        read=partial(report, plane=True),
        suffix=".blend",
        damage=damage,
        share=0.5,
    )

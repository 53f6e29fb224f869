"""What a preview is opened on: a scene, a pack or a recipe."""

from pathlib import Path
from typing import NamedTuple

from ..errors import SlabForgeError
from ..files import is_file
from ..generator.recipe import Recipe, load_recipe
from ..generator.recipes import bundled, names
from ..glsl.folders import PACKS
from .scene.watching import Watch

_MOST_PIXELS = 1 << 20  # of the scene's own camera, of which a preview shows a window else


class Opened(NamedTuple):
    """A recipe to look at, what watches its scene if it has one, and what it is called."""

    recipe: Recipe
    watch: Watch | None
    name: str


def is_scene(target: str | None) -> bool:
    """Whether the command was given a .blend."""
    return target is not None and Path(target).suffix.lower() == ".blend"


def open_target(target: str | None, size: tuple[int, int] | None = None) -> Opened:
    """Open what the command was given: a .blend, a pack, a recipe, or nothing.

    SlabForgeError, in a sentence, for what is none of them, or a scene that does not compile.
    """
    if target is None:
        return Opened(load_recipe(size=size), None, "recipe 'paper'")
    path = Path(target)
    if is_scene(target):
        return _scene(path, size)
    if is_file(PACKS / target / "pack.json") or (path.is_dir() and is_file(path / "pack.json")):
        return Opened(of_pack(target, size), None, f"pack '{target}'")
    if is_file(path) or bundled(target) is not None:
        return Opened(load_recipe(path, size=size), None, f"recipe '{path.stem}'")
    raise SlabForgeError(
        f"There is no '{target}' to preview; give a .blend, a pack folder, a recipe (TOML), or the"
        f" name of a bundled one: steel, {', '.join(names())}."
    )


def of_pack(pack: str, size: tuple[int, int] | None) -> Recipe:
    """A recipe that says nothing but its pack; its images are as large as the scene's camera's."""
    recipe = load_recipe(pack=pack, size=size)
    width, height = recipe.loaded[0].camera.resolution
    if size is not None or width * height > _MOST_PIXELS:
        return recipe
    return load_recipe(pack=pack, size=(width, height))


def _scene(path: Path, size: tuple[int, int] | None) -> Opened:
    if not is_file(path):
        raise SlabForgeError(f"There is no file '{path}'; give the path of a .blend file.")
    watch = Watch(path)
    try:
        exported = watch.first()
        return Opened(of_pack(str(exported.out), size), watch, f"scene '{path.name}'")
    except BaseException:
        watch.close()
        raise

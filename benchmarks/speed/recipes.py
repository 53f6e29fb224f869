"""Recipes for measuring speed: the default pack, with all classes alike or with one of them."""

from ...generator.recipe import Recipe, load_recipe


def every_class(size: tuple[int, int], pack: str = "steel") -> Recipe:
    """The default recipe with equal shares of all classes of a pack; `size` is (width, height)."""
    loaded, _ = load_recipe(pack=pack).loaded
    return load_recipe(pack=pack, size=size, classes=dict.fromkeys(loaded.classes, 1))


def one_class(name: str, size: tuple[int, int], pack: str = "steel") -> Recipe:
    """The default recipe with one class only, by name; `size` is (width, height)."""
    return load_recipe(pack=pack, size=size, classes={name: 1})

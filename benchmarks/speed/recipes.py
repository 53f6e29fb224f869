"""The samples that speed is measured on: the default pack, all classes alike or one of them."""

from ...generator.recipe import Recipe, load_recipe


def every_class(size: tuple[int, int], pack: str = "steel") -> Recipe:
    """The default recipe with equal shares of all classes of a pack."""
    loaded, _ = load_recipe(pack=pack).loaded
    return load_recipe(pack=pack, size=size, classes=dict.fromkeys(loaded.classes, 1))


def one_class(name: str, size: tuple[int, int], pack: str = "steel") -> Recipe:
    """The default recipe with one class only."""
    return load_recipe(pack=pack, size=size, classes={name: 1})

"""Recipes for measuring speed: the default one, with all classes alike or with one of them."""

from ...generator.recipe import Recipe, load_recipe


def class_names(pack: str = "steel") -> tuple[str, ...]:
    """The classes of the recipe that is silent about classes, sound metal first."""
    return load_recipe(pack=pack).class_names


def every_class(size: tuple[int, int], pack: str = "steel") -> Recipe:
    """The default recipe with equal shares of all its classes; `size` is (width, height)."""
    return load_recipe(pack=pack, size=size, classes=dict.fromkeys(class_names(pack), 1))


def one_class(name: str, size: tuple[int, int], pack: str = "steel") -> Recipe:
    """The default recipe with one class only, by name; `size` is (width, height)."""
    return load_recipe(pack=pack, size=size, classes={name: 1})

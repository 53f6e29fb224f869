"""A recipe's frames of sound metal alone, and of defects alone."""

from ...generator.recipe import Recipe
from ...glsl.pack.pack import SOUND


def sound_alone(recipe: Recipe) -> Recipe:
    """The recipe with frames of sound metal alone, under the same class names."""
    shares = dict.fromkeys(recipe.class_names[1:], 0.0)
    return _with_shares(recipe, shares if recipe.plan.free else {SOUND: 1.0} | shares)


def without_sound(recipe: Recipe) -> Recipe:
    """The recipe without frames whose class is sound metal; one that is free keeps its shares."""
    if recipe.plan.free:
        return recipe
    names, shares = recipe.class_names[1:], recipe.shares[1:]
    return _with_shares(recipe, dict(zip(names, map(float, shares), strict=True)))


def _with_shares(recipe: Recipe, shares: dict[str, float]) -> Recipe:
    # not `recipe_of`, which refuses a free recipe that asks for no class at all
    return Recipe.model_validate(recipe.model_dump() | {"classes": shares})

"""A recipe as TOML, as a user would write it: what it says, without what it leaves to defaults."""

import json

from ...generator.recipe import Recipe
from ...generator.toml_text import tables


def recipe_text(recipe: Recipe, comment: str = "") -> str:
    """The TOML of a recipe, which `load_recipe` reads as an equal one; `comment` stands above."""
    data = json.loads(recipe.model_dump_json(exclude_defaults=True))
    lines = [f"# {line}" for line in comment.splitlines()]
    return "\n".join([*lines, *tables(data)]).strip() + "\n"

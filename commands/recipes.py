"""Commands about recipes themselves: init, schema."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import SlabForgeError
from .shared import PackOption, SizeOption, open_recipe, say, writable, write

app = typer.Typer()


@app.command()
def init(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Recipe to write.")] = Path(
        "recipe.toml"
    ),
    recipe: Annotated[
        Path | None, typer.Option(help="Begin with this one: a file, or a bundled recipe's name.")
    ] = None,
    pack: PackOption = None,
    size: SizeOption = None,
    parameters: Annotated[
        bool, typer.Option("--parameters", help="List every parameter of the pack as well.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a file that is there already.")
    ] = False,
) -> None:
    """Write a recipe in which every entry is explained, to change as you like.

    Each entry has its meaning, what it may be and its default; without the changes that you make it
    is the recipe that it began with.
    """
    from ..generator.recipe_template import recipe_template

    if file.exists() and not force:
        raise SlabForgeError(f"'{file}' is there already; name another file, or give --force.")
    writable(file)
    chosen = open_recipe(recipe, pack, size, None)
    write(file, recipe_template(chosen, parameters=parameters).encode())
    say(f"Wrote {file}")


@app.command()
def schema(
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write it to this file instead.", callback=writable),
    ] = None,
) -> None:
    """Print the JSON Schema of recipes, by which editors complete and check them.

    An editor with TOML support takes it from the first line of a recipe, as
    `#:schema recipe.schema.json`.
    """
    from ..generator.recipe_schema import recipe_schema

    text = json.dumps(recipe_schema(), indent=2) + "\n"
    if out is None:
        sys.stdout.write(text)
    else:
        write(out, text.encode())
        say(f"Wrote {out}")

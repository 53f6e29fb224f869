"""The command that shows samples live."""

from pathlib import Path
from typing import Annotated

import typer

from ..errors import SlabForgeError
from .progress import working
from .shared import SizeOption, need_bpy, parse_size, say
from .supervision import own_temporary_folder, stopped_says

app = typer.Typer()


@app.command()
def preview(
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="[SCENE.blend|PACK|RECIPE]",
            help="A scene, which is watched; a pack; or a recipe. By default the default recipe.",
        ),
    ] = None,
    size: SizeOption = None,
    beside: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Show the real images of this folder beside."),
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where frames are saved.")] = Path(
        "preview"
    ),
    web: Annotated[
        bool, typer.Option("--web", help="Serve it to a browser on this machine, without a window.")
    ] = False,
    port: Annotated[int | None, typer.Option(help="Port of --web; by default 8085.")] = None,
) -> None:
    """Show samples live in a window, with a slider for every parameter.

    A scene is exported again whenever Blender saves it. Instances are moved with the mouse; the
    state is copied as entries of a recipe.
    """
    if port is not None and not web:
        raise SlabForgeError("--port is that of --web; give both.")
    from ..preview.needed import need

    if web:
        from ..preview.web.server import PORT, check_port

        need("nicegui")
        check_port(port or PORT)
    else:
        from ..preview.window.app import check_display

        check_display()
        need("imgui_bundle", "glfw")
    _show(target, parse_size(size), beside, out, port if web else None, web=web)


def _show(
    target: str | None,
    size: tuple[int, int] | None,
    beside: Path | None,
    out: Path,
    port: int | None,
    *,
    web: bool,
) -> None:
    from ..preview.beside import Beside
    from ..preview.opening import is_scene, open_target
    from ..preview.session import Session

    if is_scene(target):
        need_bpy()  # whose temporary folder is removed at the end
    else:
        own_temporary_folder()
    stopped_says("the preview is closed; saved frames are kept")
    real = None if beside is None else Beside(beside)
    with working("exporting the scene" if is_scene(target) else "opening"):
        opened = open_target(target, size)
    with Session(opened, beside=real, out=out) as session:
        with working("preparing the first frame"):
            session.prepare()
        if web:
            from ..preview.web.server import PORT, serve

            serve(session, port=port or PORT, say=say)
        else:
            from ..preview.window.app import show

            show(session)

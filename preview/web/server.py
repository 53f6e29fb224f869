"""Serves the page on this machine alone: its port, its pictures, and what follows the session."""

# pyright: reportMissingImports=false, reportMissingModuleSource=false

import asyncio
import logging
import socket
from collections.abc import Callable

from ...errors import SlabForgeError
from ...generator.output.encoding.codec import for_opencv, png
from ..needed import need
from ..session import Session
from .pan import shown

HOST = "127.0.0.1"
PORT = 8085
_PAUSE = 0.03  # seconds between two looks at what is new
_HIGHEST = 65535


def check_port(port: int) -> None:
    """Raise SlabForgeError for a port that there is not, or that something else listens at."""
    if not 1 <= port <= _HIGHEST:
        raise SlabForgeError(f"A port is a number from 1 to {_HIGHEST} (got {port}).")
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError as error:
            raise SlabForgeError(
                f"Port {port} is taken or not allowed ({error.strerror}); name another with"
                f" --port, such as --port {port + 1 if port < _HIGHEST else PORT}."
            ) from None


def serve(session: Session, *, port: int = PORT, say: Callable[[str], None] = print) -> None:
    """Serve the session's page until the process is told to end; `say` tells where it is.

    SlabForgeError where the port is taken or NiceGUI is not installed.
    """
    need("nicegui")
    check_port(port)
    from nicegui import app, ui
    from starlette.middleware.trustedhost import TrustedHostMiddleware

    from .page import Page

    # a connection that breaks is told below, in a sentence
    logging.getLogger("engineio.server").setLevel(logging.CRITICAL)
    # a page of another site must not reach this one by a name of its own for this machine
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"])
    clients = _Clients(session, say, f"http://{HOST}:{port}")
    app.on_connect(clients.came)
    app.on_disconnect(clients.went)
    app.on_startup(lambda: asyncio.create_task(_follow(session)))
    app.add_api_route("/frame/{index}", lambda index: _picture(session, int(index), 0))
    app.add_api_route(
        "/slab/{index}/{down}", lambda index, down: _picture(session, int(index), int(down))
    )
    app.add_api_route("/real", lambda: _real(session))

    @ui.page("/", title=f"SlabForge preview: {session.name}")
    def page() -> None:
        """The page of one browser."""
        Page(session).build()

    say(f"The preview is at http://{HOST}:{port} (Ctrl-C ends it)")
    ui.run(
        host=HOST, port=port, show=False, reload=False, dark=True, show_welcome_message=False,
        uvicorn_logging_level="critical",
    )  # fmt: skip


class _Clients:
    """Counts the browsers: while there is none, nothing is rendered."""

    def __init__(self, session: Session, say: Callable[[str], None], address: str) -> None:
        self._session, self._say, self._address = session, say, address
        self.count = 0

    def came(self) -> None:
        self.count += 1

    def went(self) -> None:
        self.count = max(self.count - 1, 0)
        if not self.count:
            self._session.playing = False
            self._session.want(())
            self._say(f"The browser went away; the preview goes on at {self._address}.")


async def _follow(session: Session) -> None:
    """Follow the session as long as the server runs."""
    while True:
        session.step()
        await asyncio.sleep(_PAUSE)


def _picture(session: Session, index: int, down: int) -> object:
    """A frame as PNG, or what is seen so many pixels below its upper edge."""
    from starlette.responses import Response

    frames = (session.frame(i) for i in (index, index + 1))
    picture = shown([None if frame is None else frame.shown.picture for frame in frames], down)
    if picture is None:
        return Response(status_code=404)
    return Response(png(for_opencv(picture)), media_type="image/png")


def _real(session: Session) -> object:
    from starlette.responses import Response

    if session.beside is None:
        return Response(status_code=404)
    try:
        return Response(png(session.beside.image()), media_type="image/png")
    except SlabForgeError:
        return Response(status_code=404)

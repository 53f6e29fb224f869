"""Opening OpenGL without a window, through EGL; or one sentence that says why it does not open."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import moderngl

from ...errors import SlabForgeError

REQUIRED = 430  # compute shaders and storage buffers
_OLDEST = 330  # that moderngl knows
_COUNTED = re.compile(r"found \d+ devices")  # glcontext, of a device number that is too large
_MOST = 64  # devices that glcontext asks for
SOFTWARE = ("llvmpipe", "softpipe", "swrast", "swiftshader")


def open_context(device: int = 0) -> moderngl.Context:
    """An OpenGL 4.3 context on an EGL device, which is current then.

    The process must not import TensorFlow. Raises SlabForgeError where there is no such device, or
    its OpenGL is too old, or it does not open.
    """
    try:
        ctx = _create(device, REQUIRED)
    except Exception as error:  # glcontext raises bare Exception, OSError or ImportError
        if _COUNTED.search(str(error)) and (names := _devices()):
            raise SlabForgeError(
                f"There is no EGL device {device}; this machine has {', '.join(names)}."
            ) from None
        if name := _too_old(device):
            raise SlabForgeError(
                f"OpenGL 4.3 is needed for compute shaders, {name};"
                " update the graphics driver or use Mesa's software rasteriser."
            ) from None
        raise SlabForgeError(
            f"OpenGL did not open through EGL on device {device} ({error}); install the graphics"
            " driver or Mesa's software rasteriser: apt-get install libegl1 libgl1-mesa-dri."
        ) from None
    ctx.gc_mode = "auto"
    return ctx


def _create(device: int, version: int = _OLDEST) -> moderngl.Context:
    """A context of at least this version; some drivers, as NVIDIA's, give exactly this one."""
    settings: dict[str, Any] = {"standalone": True, "backend": "egl", "device_index": device}
    return moderngl.create_context(require=version, **settings)


@contextmanager
def _opened(device: int) -> Iterator[moderngl.Context]:
    """A context of any version, released on leaving."""
    ctx = _create(device)
    try:
        yield ctx
    finally:
        ctx.release()


def _too_old(device: int) -> str:
    """What a device offers in place of OpenGL 4.3, in words; else an empty text."""
    try:
        with _opened(device) as ctx:
            if ctx.version_code >= REQUIRED:
                return ""
            found = f"{ctx.version_code // 100}.{ctx.version_code // 10 % 10}"
            return f"'{ctx.info['GL_RENDERER']}' offers {found}"
    except Exception:
        return ""


def _devices() -> list[str]:
    """Number and renderer of each EGL device, or why it does not open."""
    names: list[str] = []
    for number in range(_MOST):
        try:
            with _opened(number) as ctx:
                names.append(f"{number} ({ctx.info['GL_RENDERER']})")
        except Exception as error:
            if _COUNTED.search(str(error)):
                break
            names.append(f"{number} (does not open: {error})")
    return names


def describe(ctx: moderngl.Context) -> dict[str, str | bool]:
    """A context's `vendor`, `renderer`, `version`, and whether it is a `software` rasteriser."""
    renderer = ctx.info["GL_RENDERER"]
    return {
        "vendor": ctx.info["GL_VENDOR"],
        "renderer": renderer,
        "version": ctx.info["GL_VERSION"],
        "software": any(name in renderer.lower() for name in SOFTWARE),
    }

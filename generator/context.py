"""Open OpenGL without a window, or say in one sentence why it does not open."""

from typing import Any

import moderngl

from ..errors import SlabForgeError

REQUIRED = 430  # compute shaders and storage buffers
SOFTWARE = ("llvmpipe", "softpipe", "swrast", "swiftshader")


def open_context(device: int = 0) -> moderngl.Context:
    """An OpenGL 4.3 context on EGL device `device`; the process must not import TensorFlow."""
    settings: dict[str, Any] = {"standalone": True, "backend": "egl", "device_index": device}
    try:
        ctx = moderngl.create_context(**settings)
    except Exception as error:  # glcontext raises bare Exception, OSError or ImportError
        raise SlabForgeError(
            f"OpenGL did not open through EGL on device {device} ({error}); install the graphics"
            " driver or Mesa's software rasteriser: apt-get install libegl1 libgl1-mesa-dri."
        ) from None
    if ctx.version_code < REQUIRED:
        found = f"{ctx.version_code // 100}.{ctx.version_code // 10 % 10}"
        name = ctx.info["GL_RENDERER"]
        ctx.release()
        raise SlabForgeError(
            f"OpenGL 4.3 is needed for compute shaders, '{name}' offers {found};"
            " update the graphics driver or use Mesa's software rasteriser."
        )
    ctx.gc_mode = "auto"
    return ctx


def describe(ctx: moderngl.Context) -> dict[str, str | bool]:
    """Vendor, renderer, version, and whether it is a software rasteriser."""
    renderer = ctx.info["GL_RENDERER"]
    return {
        "vendor": ctx.info["GL_VENDOR"],
        "renderer": renderer,
        "version": ctx.info["GL_VERSION"],
        "software": any(name in renderer.lower() for name in SOFTWARE),
    }

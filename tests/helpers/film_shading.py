"""Runs the film's GLSL of test_film.py where no bpy is loaded."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from slabforge.generator.render.context import open_context
from slabforge.generator.render.program_text import display_text
from slabforge.glsl.folders import LIBRARY
from slabforge.glsl.pack.film import Film
from slabforge.glsl.pack.textures import contents, declaration, described

SOURCE = """#version 430
layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Lights {{ vec4 lights[]; }};
layout(std430, binding = 1) writeonly buffer Results {{ uint results[]; }};
uniform uint count;
uniform float exposure;
{text}
void main()
{{
    uint i = gl_GlobalInvocationID.x;
    vec3 rgb = displayed(lights[i].rgb * exp2(exposure));
    if (i < count) results[i] = gray_byte(rgb) << 24 | colour_bytes(rgb);
}}
"""


def develop(film: Film, pixels: dict[str, Any], light: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The bytes of light (N, 3): red, green, blue and gray, (N, 4).

    Runs where OpenGL may be opened.
    """
    images = [described(p) for p in pixels.values()]
    text = declaration(images) + display_text(film) + (LIBRARY / "film.glsl").read_text()
    padded = np.zeros((len(light), 4), np.float32)
    padded[:, :3] = light
    with open_context() as ctx:
        program = ctx.compute_shader(SOURCE.format(text=text))
        program["count"], program["exposure"] = len(light), film.exposure  # type: ignore[index]
        program["display_exponent"] = 1.0 / film.gamma  # type: ignore[index]
        buffers = [ctx.buffer(padded.tobytes()), ctx.buffer(reserve=4 * len(light))]
        for i, buffer in enumerate(buffers):
            buffer.bind_to_storage_buffer(i)
        if images:
            table = ctx.buffer(contents(images, pixels))
            table.bind_to_storage_buffer(5)
        program.run((len(light) + 63) // 64)
        return np.frombuffer(buffers[1].read(), np.uint8).reshape(-1, 4).copy()

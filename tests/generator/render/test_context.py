"""OpenGL's version: asked for by name, and what is said of a driver that is too old."""

import os
import re
import subprocess
import sys

import pytest
from slabforge.generator.render.context import REQUIRED

OPEN = """
import moderngl
asked, create = [], moderngl.create_context
def noted(**settings):
    asked.append(settings["require"])
    return create(**settings)
moderngl.create_context = noted
from slabforge.errors import SlabForgeError
from slabforge.generator.render.context import open_context
try:
    print("opened", open_context().version_code, asked)
except SlabForgeError as error:
    print(error)
"""


def _opened(version: str) -> str:
    """What opening says under Mesa's override; a driver of another maker does not heed it."""
    settings = os.environ | {"MESA_GL_VERSION_OVERRIDE": version}
    command = [sys.executable, "-c", OPEN]
    return subprocess.run(command, env=settings, capture_output=True, text=True, check=True).stdout


def test_the_version_is_asked_for() -> None:
    """NVIDIA's driver gives the version that is asked for, and no more."""
    assert _opened("4.5").endswith(f"[{REQUIRED}]\n")


@pytest.mark.parametrize("version", ["3.3", "4.2"])
def test_a_driver_that_is_too_old_is_named(version: str) -> None:
    said = _opened(version)
    if said.startswith("opened"):
        pytest.skip("this driver does not heed Mesa's override")
    words = rf"OpenGL 4.3 is needed for compute shaders, '.+' offers {version}; update the graphics"
    assert re.match(words, said)

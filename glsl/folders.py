"""Where shader text and packs lie on disk: the folders of this room that hold no Python."""

from pathlib import Path

_ROOM = Path(__file__).parent
NODES = _ROOM / "nodes"
"""GLSL of Blender's nodes, one family to a file."""
CLOSURES = _ROOM / "closures"
"""GLSL of Blender's shader nodes, one family to a file."""
LIBRARY = _ROOM / "lib"
"""GLSL that node functions, closures and the renderer's programs share."""
PACKS = _ROOM / "packs"
"""The packs that come with SlabForge, one folder each."""

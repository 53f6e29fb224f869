"""The folders of this room that hold no Python: shader text and packs."""

from pathlib import Path

_ROOM = Path(__file__).parent
NODE_TEXTS = _ROOM / "nodes"
"""GLSL of Blender's nodes, one family to a file."""
CLOSURES = _ROOM / "closures"
"""GLSL of Blender's shader nodes, one family to a file."""
LIBRARY = _ROOM / "lib"
"""GLSL that node functions, closures and the renderer's programs share."""
PACKS = _ROOM / "packs"
"""The packs that come with SlabForge, one folder each."""

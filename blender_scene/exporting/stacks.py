"""What a pack holds of a scene whose material is a stack: surfaces, and layers over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import SlabForgeError
from ...glsl.compile.compiler import Compiled
from ...glsl.compile.library.library_text import united
from ...glsl.compile.stack.compile_stack import CompiledStack, compile_stack, own
from ...glsl.graph import Graph
from ...glsl.pack.pack import Layer, Surface

LIBRARY_FILE = "library.glsl"


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What is compiled of a scene: the parts, GLSL by file name, and entries of `Pack` by name."""

    compiled: tuple[Compiled, ...]
    texts: dict[str, str]
    entries: dict[str, Any]


def stack_contents(graphs: Sequence[Graph]) -> Contents | None:
    """The surfaces and layers of materials; None where no material has layers.

    Each material is a surface. Layers belong to the first material that has any, and may lie on
    every surface. Raises SlabForgeError where another one has layers of its own.
    """
    stacks = [(graph, compile_stack(graph)) for graph in graphs]
    found = [(graph, stack) for graph, stack in stacks if stack is not None]
    if not found:
        return None
    if len(found) < len(stacks):
        bare = next(graph.name for graph, stack in stacks if stack is None)
        raise SlabForgeError(
            f"Material '{bare}' has no layer, but '{found[0][0].name}' has; give it at least one"
            " layer of that material, or take it off the slab."
        )
    _, first = found[0]
    _check_layers(found)
    library = united([stack.needs for _, stack in found]).text()
    texts = {LIBRARY_FILE: library}
    lights = [_light_text(stack, library) for _, stack in found]
    light_files: dict[str, str] = {}  # by text: surfaces that are lit alike share one
    for (graph, stack), light in zip(found, lights, strict=True):
        texts[f"{graph.name}.glsl"] = stack.sound.glsl
        texts[f"{graph.name}.state.glsl"] = own(stack.state).evaluation
        light_files.setdefault(light, f"{graph.name}.light.glsl")
    texts |= {file: text for text, file in light_files.items()}
    texts |= {f"layer.{x.name}.glsl": own(x.compiled).evaluation for x in first.layers}
    gray = all(stack.gray for _, stack in found)
    surfaces = tuple(
        _surface(graph.name, stack, light_files[light])
        for (graph, stack), light in zip(found, lights, strict=True)
    )
    layers = tuple(
        Layer(
            name=x.name,
            file=f"layer.{x.name}.glsl",
            parameters=x.compiled.parameters,
            defect=x.defect,
            gray=gray,
        )
        for x in first.layers
    )
    parts = tuple(part for _, stack in found for part in stack.parts)
    entries = {"library": LIBRARY_FILE, "surfaces": surfaces, "layers": layers}
    return Contents(compiled=parts, texts=texts, entries=entries)


def _light_text(stack: CompiledStack, library: str) -> str:
    """The light of a surface's state, with those functions of closures that `library` lacks."""
    text = own(stack.shading)
    return text.evaluation + text.closures.text(known=library) + text.shading


def _surface(name: str, stack: CompiledStack, light_file: str) -> Surface:
    return Surface(
        name=name,
        file=f"{name}.glsl",
        state_file=f"{name}.state.glsl",
        light_file=light_file,
        parameters=stack.sound.parameters,
        gray=stack.gray,
        coarse=stack.sound.coarse,
        state_coarse=stack.state.coarse,
    )


def _check_layers(found: Sequence[tuple[Graph, CompiledStack]]) -> None:
    """Refuse a later stack with a layer that the first one lacks, or names that are no files."""
    (first, known), *others = found
    names = {layer.name: layer.compiled.text for layer in known.layers}
    for name in names:
        if "/" in name or name.startswith("."):
            raise SlabForgeError(f"Layer '{name}' cannot name a file; rename its node in Blender.")
    for graph, stack in others:
        for layer in stack.layers:
            if names.get(layer.name) != layer.compiled.text:
                raise SlabForgeError(
                    f"Layer '{layer.name}' of material '{graph.name}' is not that of"
                    f" '{first.name}'; draw all layers in '{first.name}'."
                )

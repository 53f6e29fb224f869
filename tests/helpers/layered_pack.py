"""A small pack of two surfaces and four layers, as plain data: what samplers read, no programs."""

from pathlib import Path

from slabforge.glsl.pack.camera import Camera
from slabforge.glsl.pack.film import Film
from slabforge.glsl.pack.pack import Layer, Pack, Parameter, Slab, Surface

Inputs = dict[str, tuple[float, float]]  # the sampling range of each input by its name
_PLACE: Inputs = {"Position X": (-5.0, 5.0), "Position Y": (-5.0, 5.0)}
LAYERS: dict[str, Inputs] = {
    "Crack": {**_PLACE, "Size": (0.1, 0.4), "Angle": (-0.5, 0.5), "Contrast": (0.0, 1.0)},
    "Pit": {**_PLACE, "Size": (0.02, 0.05), "Seed": (0.0, 100.0)},
    "Scratch": {**_PLACE, "Size": (0.3, 0.6), "Angle": (-1.0, 1.0)},
    "Splash": {**_PLACE, "Size": (0.05, 0.1)},
}
LOOK_ALIKES = ("Splash",)


def parameters(group: str, inputs: Inputs) -> tuple[Parameter, ...]:
    """A group's inputs, one after the other in the parameter row."""
    return tuple(
        Parameter(key=f"{group}.{k}", components=1, default=(low,), min=low, max=high, offset=i)
        for i, (k, (low, high)) in enumerate(inputs.items())
    )


def layer(name: str, inputs: Inputs) -> Layer:
    """A layer, which is a defect unless it is among the look-alikes."""
    return Layer(
        name=name,
        file=f"{name}.glsl",
        parameters=parameters(name, inputs),
        defect=name not in LOOK_ALIKES,
    )


def surface(name: str, inputs: Inputs) -> Surface:
    """A surface."""
    return Surface(
        name=name,
        file=f"{name}.glsl",
        state_file=f"{name}_state.glsl",
        light_file=f"{name}_light.glsl",
        parameters=parameters(name, inputs),
    )


def layered_pack(layers: dict[str, Inputs] | None = None) -> Pack:
    """The pack; a frame of 100 x 50 pixels shows 1 m x 0.5 m of a slab of 2 m x 8 m."""
    return Pack(
        blender="4.5.0",
        camera=Camera(location=(0.0, 0.0, 2.0), ortho_scale=2.0, resolution=(200, 100)),
        slab=Slab(low=(-1.0, -4.0, -0.2), size=(2.0, 8.0, 0.2), location=(0.0, 0.0, 0.0)),
        lights=(),
        world=(0.0, 0.0, 0.0),
        film=Film(),
        surfaces=(
            surface("Steel", {"Tone": (0.2, 0.4), "Grain": (0.0, 1.0)}),
            surface("Rough", {"Tone": (0.2, 0.4)}),
        ),
        layers=tuple(layer(k, v) for k, v in (LAYERS if layers is None else layers).items()),
    )


def write_pack(folder: Path, layers: dict[str, Inputs] | None = None) -> str:
    """Write the pack's description, and empty programs, to a folder; its path for a recipe."""
    write_description(layered_pack(layers), folder)
    return str(folder)


def write_description(pack: Pack, folder: Path) -> None:
    """Write a pack's description to a folder, with programs that are empty."""
    (folder / "pack.json").write_text(pack.model_dump_json())
    for name in pack.files:
        (folder / name).touch()

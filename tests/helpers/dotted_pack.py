"""A small pack with programs: a gray surface, and a layer that halves its colour in a disc."""

from pathlib import Path

from layered_pack import layer, layered_pack, surface
from slabforge.glsl.pack.pack import Pack

_STATE = """
void state_evaluate(vec3 P, out vec3 color, out float roughness, out float metallic,
    out vec3 heights)
{
    color = vec3(0.3);
    roughness = 0.5;
    metallic = 1.0;
    heights = vec3(0.0);
}
"""
_LIGHT = """
vec3 light_surface(vec3 P, vec3 V, vec3 at, out float mask)
{
    mask = 0.0;
    return 0.7 * below_color;
}
"""
_SOUND = """
vec3 surface(vec3 P, vec3 V, vec3 at, out float mask) { mask = 0.0; return vec3(0.2); }
"""
_DOT = """
bool layer_reached(vec3 P)
{
    return distance(P.xy, vec2(layer_row(0u), layer_row(1u))) < layer_row(2u);
}
void layer_evaluate(vec3 P, out vec3 color, out float roughness, out float metallic,
    out vec3 heights, out float cover, out float mask)
{
    cover = mask = layer_reached(P) ? 1.0 : 0.0;
    color = below_color * (1.0 - 0.5 * cover);
    roughness = below_roughness;
    metallic = below_metallic;
    heights = vec3(below_height);
}
"""
INPUTS = {"Position X": (-5.0, 5.0), "Position Y": (-5.0, 5.0), "Size": (0.05, 0.1)}


def dotted_pack() -> Pack:
    """The pack; a frame of 100 x 50 pixels shows 1 m x 0.5 m of a slab of 2 m x 8 m."""
    gray, pack = {"gray": True}, layered_pack()
    low, high = (-1.0, -4.0), (1.0, 4.0)
    right, left = (high[0], low[1]), (low[0], high[1])
    slab = pack.slab.model_copy(update={"triangles": (low, right, high, low, high, left)})
    return pack.model_copy(
        update={
            "slab": slab,
            "library": "library.glsl",
            "surfaces": (surface("Steel", {"Tone": (0.2, 0.4)}).model_copy(update=gray),),
            "layers": (layer("Dot", INPUTS).model_copy(update=gray),),
        }
    )


def write_dotted_pack(folder: Path) -> str:
    """Write the pack and its programs to a folder; returns its path for a recipe."""
    folder.mkdir()
    (folder / "pack.json").write_text(dotted_pack().model_dump_json())
    files = {
        "Steel": _SOUND,
        "Steel_state": _STATE,
        "Steel_light": _LIGHT,
        "Dot": _DOT,
        "library": "",
    }
    for name, text in files.items():
        (folder / f"{name}.glsl").write_text(text)
    return str(folder)

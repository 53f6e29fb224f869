"""Why nodes are out of reach, and what would be needed: the ends of their refusals."""

_STRANDS = "it shades strands and needs a curve under it, where the slab is a face"
_VOLUME = "they need light that is summed along each ray within the slab; unlink Volume"
_EEVEE = "EEVEE alone has it, so there is nothing in Cycles to follow; take a Principled BSDF"
_DIRECTION = "it needs a picture that is looked up by direction; take an Image Texture or a colour"

_NEEDS = {
    "ShaderNodeBsdfHair": _STRANDS,
    "ShaderNodeBsdfHairPrincipled": _STRANDS,
    "ShaderNodeUVAlongStroke": _STRANDS,
    "ShaderNodeBsdfToon": "it needs a lobe with a hard rim; take a Diffuse or a Glossy BSDF",
    "ShaderNodeBsdfRayPortal": "it needs a ray that goes on from another place",
    "ShaderNodeEeveeSpecular": _EEVEE,
    "ShaderNodeShaderToRGB": _EEVEE,
    "ShaderNodeTexEnvironment": _DIRECTION,
    "ShaderNodeTexSky": _DIRECTION,
    "ShaderNodeTexIES": "it belongs to lamps; it needs a table of their light by direction",
    "ShaderNodeTexPointDensity": "it needs points in space; bake them into an image",
    "ShaderNodeScript": "it needs a compiler for the Open Shading Language; use nodes",
    "ShaderNodeRaycast": "it needs rays through other objects of the scene",
    "ShaderNodeLightFalloff": "it belongs to lamps; take Light Path's Ray Length",
    "ShaderNodeSqueeze": "Cycles ignores it; use Math nodes",
}


def unsupported(what: str, type_: str) -> str:
    """The reason that refuses a node of Blender's type `type_`, which a message calls `what`."""
    need = _NEEDS.get(type_)
    return f"{what} is not supported" + (f": {need}" if need else "")


VOLUMES = f"volumes are not supported: {_VOLUME}"

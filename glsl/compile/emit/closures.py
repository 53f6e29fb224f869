"""Light closures as GLSL: what a closure sends to the camera under the scene's lamps and world."""

from ..library.signatures import Signature
from ..tables.closures import Closure

_PARTS = ("matt", "gloss", "coat")


def lit_function(closure: Closure) -> str:
    """The GLSL function `lit_<closure>(V, at, inputs…)`: the radiance towards V, W/(m² sr).

    It sums the closure's light from the world, the lamps and the emitters, and what it emits
    itself.
    """
    heads = "".join(f", {t} {n}" for t, n in closure.inputs)
    lines = ["vec3 sum = vec3(0.0);"]
    if "ambient" in closure.parts:
        lines.append(f"sum += world * {_call(closure, 'ambient')};")
    if "emit" in closure.parts:
        lines.append(f"sum += {_call(closure, 'emit')};")
    if "reflect" in closure.parts:
        lines.append("for (int i = 0; i < LAMPS; i++) {")
        lines.append("    Ray ray = lamp(i, at);")
        lines.append(f"    sum += ray.irradiance * {_call(closure, 'reflect')};")
        lines.append("}")
        lines += _emitters(closure)
    text = "".join(f"    {line}\n" for line in [*lines, "return sum;"])
    return f"vec3 lit_{closure.name}(vec3 V, vec3 at{heads})\n{{\n{text}}}\n"


def _emitters(closure: Closure) -> list[str]:
    """The lines that sum over the emitters.

    Each part of the closure has its own sample directions.
    """
    lines = ["sharpest = SHARPEST;", "for (int i = 0; i < EMITTERS; i++) {"]
    lines.append("    Emitter light = emitter(i, at);")
    for part in [p for p in _PARTS if p in closure.parts] or ["reflect"]:
        lobe = "lobe" if part == "reflect" else f"{part}_lobe"
        where = _call(closure, lobe) if lobe in closure.parts else "broad(V)"
        lines.append(f"    Aim {part}_aim = aim(light, V, {where});")
        lines.append("    for (int u = 0; u < light.rule.z; u++) {")
        lines.append(f"        Meridian line = meridian(light, {part}_aim, u);")
        lines.append("        for (int v = 0; v < light.rule.z; v++) {")
        lines.append("            Ray ray = emitted(light, line, v);")
        lines.append(
            f"            sum += ray.irradiance * share(i, ray.L) * {_call(closure, part)};"
        )
        lines += ["        }", "    }"]
    return [*lines, "}", "sharpest = 0.0;"]


def _call(closure: Closure, part: str) -> str:
    function: Signature = closure.parts[part]
    names = ("ray.L" if n == "L" else n for _, n in function.inputs)
    return f"{function.name}({', '.join(names)})"

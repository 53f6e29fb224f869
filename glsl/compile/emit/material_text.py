"""A whole material in GLSL: its functions, and the part of the library that they call."""

from dataclasses import dataclass

from ..library.library_text import includes, needed_part
from ..library.signatures import node_text
from ..passes.bump_heights import Beside
from ..passes.sharing import sharing
from ..tables.closures import closure_text
from ..values.ir import Op, ordered, rebuilt
from ..values.material_values import MaterialValues
from .bodies import Body
from .closures import lit_function
from .expressions import FILES
from .helpers import Helpers
from .literals import function_text

_STAND = "stand(P);"  # tells the library the point and the length of a pixel there


@dataclass(frozen=True, kw_only=True)
class MaterialText:
    """GLSL of a material: `evaluation` computes shader inputs, `shading` the light it sends back.

    `image_keys` name the images that it reads. `calls` counts the calls of node functions in
    `evaluate`.
    """

    evaluation: str
    shading: str
    image_keys: tuple[str, ...]
    calls: int


def material_text(material: MaterialValues, blender: str) -> MaterialText:
    """A material's GLSL functions; `blender` is the version whose behaviour they follow.

    `evaluate(vec3 P, out …)` gives every shader input and the mask at a point P of the slab, in
    object space. If the material has a bound, `bool reached(vec3 P)` tells where it is not 0. If it
    has coarse sums, `coarse_sums(vec3 P, out vec2 sums[…])` computes them. `surface(vec3 P, vec3 V,
    vec3 at, out float mask)` is the radiance towards V.
    """
    helpers, functions = Helpers(), set[str]()
    texts = [_coarse_sums(material, helpers, functions)] if material.sums else []
    texts.append(evaluate_text(material, helpers, functions))
    if material.bound is not None:
        texts.append(_reached(material, helpers, functions))
    every = (*material.always, *material.reached)
    return MaterialText(
        evaluation=library(helpers, functions, blender) + "".join([*helpers.texts, *texts]),
        shading=_shading_text(material, blender),
        image_keys=tuple(helpers.images),
        calls=sum(v.op is Op.CALL for v in every),
    )


def library(helpers: Helpers, functions: set[str], blender: str) -> str:
    """The library text that some functions need, for a Blender version.

    `functions` are the names that are called, besides those that `helpers` calls.
    """
    names = functions | helpers.functions
    files = dict.fromkeys(helpers.files)
    extra = [FILES[n] for n in sorted(names & FILES.keys())]
    files |= dict.fromkeys(f for f in extra if not f.startswith("#"))
    texts = [*map(node_text, files), *dict.fromkeys(f for f in extra if f.startswith("#"))]
    return needed_part(includes("".join(texts), blender), names)


def evaluate_text(material: MaterialValues, helpers: Helpers, functions: set[str]) -> str:
    """The GLSL of `evaluate`.

    The names of library functions that it calls are added to `functions`.
    """
    outputs, idle = material.outputs, material.idle or material.outputs
    values = (*material.always, *material.reached)
    body = Body(values, (*outputs.values(), *material.idle.values()), helpers)
    lines = [_STAND, *body.lines(material.always)]
    lines += [f"out_{n} = {body.text(v)};" for n, v in idle.items()]
    if material.bound is not None:
        lines += ["if (REACHED) {", *(f"    {x}" for x in body.lines(material.reached))]
        changed = ((n, v) for n, v in outputs.items() if v is not idle[n])
        lines += [*(f"    out_{n} = {body.text(v)};" for n, v in changed), "}"]
    functions |= body.functions
    heads = "".join(f", out {v.type} out_{n}" for n, v in outputs.items())
    return function_text(f"void evaluate(vec3 P{heads})", lines)


def _coarse_sums(material: MaterialValues, helpers: Helpers, functions: set[str]) -> str:
    sums = [s.value for s in material.sums]
    values = ordered(sums)
    body = Body(values, sums, helpers)
    lines = [_STAND, *body.lines(values)]
    for i, found in enumerate(material.sums):
        text = body.text(found.value)
        lines.append(f"sums[{i}] = {text if found.always else f'REACHED ? {text} : vec2(0.0)'};")
    functions |= body.functions
    return function_text(f"void coarse_sums(vec3 P, out vec2 sums[{len(sums)}])", lines)


def _reached(material: MaterialValues, helpers: Helpers, functions: set[str]) -> str:
    """GLSL of `reached`: whether the bound is not 0 at P or at a neighbour that a Bump reads."""
    assert material.bound is not None
    places, beside = [material.bound], Beside()
    for width in material.widths:
        places += beside.pair(material.bound, width)
    places = list(dict.fromkeys(rebuilt(places, sharing())))
    values = ordered(places)
    body = Body(values, places, helpers)
    lines = [_STAND, *body.lines(values)]
    answer = " || ".join(f"{body.text(p)} != 0.0" for p in places)
    functions |= body.functions
    return function_text("bool reached(vec3 P)", [*lines, f"return {answer};"])


def _shading_text(material: MaterialValues, blender: str) -> str:
    values = ordered((material.radiance,))
    lits = {v.data.closure.name: v.data for v in values if v.op is Op.LIT}
    files = dict.fromkeys(lit.file for lit in lits.values())
    body = Body(values, (material.radiance,), Helpers())
    names = list(material.outputs)
    lines = [f"{v.type} {n};" for n, v in material.outputs.items() if n != names[-1]]
    lines.append(f"evaluate({', '.join(['P', *names])});")
    lines += [*body.lines(values), f"return {body.text(material.radiance)};"]
    closures = [lit_function(lit.closure) for lit in lits.values()]
    parts = {f.name for lit in lits.values() for f in lit.closure.parts.values()}
    text = needed_part(includes("".join(map(closure_text, files)), blender), parts)
    head = "vec3 surface(vec3 P, vec3 V, vec3 at, out float mask)"
    return "".join([text, *closures, function_text(head, lines)])

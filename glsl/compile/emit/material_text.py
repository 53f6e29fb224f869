"""A whole material in GLSL: its functions, and the part of the library that they call."""

from dataclasses import dataclass

from ..library.library_text import Needs
from ..library.signatures import node_text
from ..passes.bump_heights import Beside
from ..passes.sharing import sharing
from ..tables.closures import closure_text
from ..values.ir import Op, ordered, rebuilt
from ..values.material_values import MaterialValues
from .bodies import Body
from .closures import lit_function
from .expressions import FILES
from .helpers import PLAIN, Helpers, Names
from .literals import function_text
from .step_loops import loop_lines

_STAND = "stand(P);"  # tells the library the point and the length of a pixel there


@dataclass(frozen=True, kw_only=True)
class MaterialText:
    """GLSL of a material: `evaluation` computes shader inputs, `shading` the light it sends back.

    Both are the material's own functions alone; `functions` are those of the library that the
    first calls, `closures` those that the second does. `image_keys` name the images that it reads.
    `calls` counts the calls of node functions in `evaluate`.
    """

    evaluation: str
    functions: Needs
    shading: str
    closures: Needs
    image_keys: tuple[str, ...]
    calls: int


def material_text(material: MaterialValues, blender: str, *, names: Names = PLAIN) -> MaterialText:
    """A material's GLSL functions; `blender` is the version whose behaviour they follow.

    `evaluate(vec3 P, out …)` gives every shader input and the mask at a point P of the slab, in
    object space. If the material has a bound, `bool reached(vec3 P)` tells where it is not 0. If it
    has coarse sums, `coarse_sums(vec3 P, out vec2 sums[…])` computes them. `surface(vec3 P, vec3 V,
    vec3 at, out float mask)` is the radiance towards V. `names` tells the prefix of all of them.
    """
    helpers, functions = Helpers(names), set[str]()
    texts = [_coarse_sums(material, helpers, functions)] if material.sums else []
    texts.append(evaluate_text(material, helpers, functions))
    if material.bound is not None:
        texts.append(_reached(material, helpers, functions))
    every = (*material.always, *material.reached)
    return MaterialText(
        evaluation="".join([*helpers.texts, *texts]),
        functions=_needs(helpers, functions, blender),
        shading=_shading_text(material, names),
        closures=_closures(material, blender),
        image_keys=tuple(helpers.images),
        calls=sum(v.op is Op.CALL for v in every),
    )


def _needs(helpers: Helpers, functions: set[str], blender: str) -> Needs:
    """What is called of the library: `functions`, and what `helpers` calls besides."""
    names = functions | helpers.functions
    files = dict.fromkeys(helpers.files)
    extra = [FILES[n] for n in sorted(names & FILES.keys())]
    files |= dict.fromkeys(f for f in extra if not f.startswith("#"))
    texts = [*map(node_text, files), *dict.fromkeys(f for f in extra if f.startswith("#"))]
    return Needs(sources=tuple(texts), names=frozenset(names), blender=blender)


def evaluate_text(material: MaterialValues, helpers: Helpers, functions: set[str]) -> str:
    """The GLSL of `evaluate`.

    The names of library functions that it calls are added to `functions`.
    """
    outputs, idle = material.outputs, material.idle or material.outputs
    values = (*material.always, *material.reached)
    body = Body(values, (*outputs.values(), *material.idle.values()), helpers)
    lines = [_STAND, *_computed(material, body)]
    lines += [f"out_{n} = {body.text(v)};" for n, v in idle.items()]
    if material.bound is not None:
        lines += ["if (REACHED) {", *(f"    {x}" for x in body.lines(material.reached))]
        changed = ((n, v) for n, v in outputs.items() if v is not idle[n])
        lines += [*(f"    out_{n} = {body.text(v)};" for n, v in changed), "}"]
    functions |= body.functions
    heads = "".join(f", out {v.type} out_{n}" for n, v in outputs.items())
    return function_text(f"void {helpers.names.prefix}evaluate(vec3 P{heads})", lines)


def _computed(material: MaterialValues, body: Body) -> list[str]:
    """The statements for what is computed everywhere, with the loop if there is one."""
    loop = material.loop
    if loop is None:
        return [*body.lines(material.always)]
    body.functions.add("bump_step")
    return [*body.lines(loop.before), *loop_lines(loop, body), *body.lines(loop.after)]


def _coarse_sums(material: MaterialValues, helpers: Helpers, functions: set[str]) -> str:
    sums = [s.value for s in material.sums]
    values = ordered(sums)
    body = Body(values, sums, helpers)
    lines = [_STAND, *body.lines(values)]
    for i, found in enumerate(material.sums):
        text = body.text(found.value)
        lines.append(f"sums[{i}] = {text if found.always else f'REACHED ? {text} : vec2(0.0)'};")
    functions |= body.functions
    head = f"void {helpers.names.prefix}coarse_sums(vec3 P, out vec2 sums[{len(sums)}])"
    return function_text(head, lines)


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
    return function_text(
        f"bool {helpers.names.prefix}reached(vec3 P)", [*lines, f"return {answer};"]
    )


def _shading_text(material: MaterialValues, own: Names) -> str:
    values = ordered((material.radiance,))
    lits = {v.data.closure.name: v.data for v in values if v.op is Op.LIT}
    body = Body(values, (material.radiance,), Helpers(own))
    names = list(material.outputs)
    lines = [f"{v.type} {n};" for n, v in material.outputs.items() if n != names[-1]]
    lines.append(f"{own.prefix}evaluate({', '.join(['P', *names])});")
    lines += [*body.lines(values), f"return {body.text(material.radiance)};"]
    closures = [lit_function(lit.closure) for lit in lits.values()]
    head = f"vec3 {own.prefix}surface(vec3 P, vec3 V, vec3 at, out float mask)"
    return "".join([*closures, function_text(head, lines)])


def _closures(material: MaterialValues, blender: str) -> Needs:
    """What the light of a material's closures calls of the library."""
    lits = [v.data for v in ordered((material.radiance,)) if v.op is Op.LIT]
    files = dict.fromkeys(lit.file for lit in lits)
    names = {f.name for lit in lits for f in lit.closure.parts.values()}
    sources = tuple(map(closure_text, files))
    return Needs(sources=sources, names=frozenset(names), blender=blender)

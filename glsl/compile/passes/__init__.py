"""The passes over a material's values, in their order.

| pass | what it does |
|---|---|
| `fold_constants` | computes what constants decide, and leaves out what they rule out |
| `add_lower_face` | adds what is seen of a slab's lower face where light goes through the upper |
| `share_equal_values` | makes equal values one |
| `separate_shaders` | cuts the light closures off: their arguments become outputs |
| `find_bound` | finds the cheap value whose zero makes the costly part idle |
| `find_layer_bound` | the same for a layer of a stack, which changes nothing beyond it |
| `follow_rates` | derivatives: how fast each noise's vector changes with the point |
| `evaluate_beside` | heights for Bump, at the two points beside each |
| `height_beside` | the same for the height of a surface or a layer of a stack |
| `share_equal_values` | again, of what was made since |
| `divide_by_alpha` | decides which images' colours are divided by their alpha |
| `interpolate_coarse_octaves` | has noises read sums of octaves that are wide along a row |
| `schedule` | orders what is computed, and leaves out dead values |
| `call_compact_functions` | of large materials: calls what a driver compiles sooner |
| `loop_over_steps` | of large materials: has a loop over the point and both points beside it |

Each takes a MaterialValues and gives another; none knows GLSL's text, which `emit` alone makes.
"""

from collections.abc import Callable
from functools import partial

from ..values.ir import Value
from ..values.material_values import MaterialValues
from .bounds import find_bound
from .bump_heights import evaluate_beside, height_beside
from .coarse_noise import interpolate_coarse_octaves
from .constants import fold_constants
from .dead_values import schedule
from .derivatives import follow_rates
from .image_alpha import divide_by_alpha
from .large.compact_calls import call_compact_functions
from .large.step_loops import loop_over_steps
from .layer_bound import find_layer_bound
from .lower_face import add_lower_face
from .shader_inputs import separate_shaders
from .sharing import share_equal_values

Pass = Callable[[MaterialValues], MaterialValues]

FIRST: tuple[Pass, ...] = (fold_constants, add_lower_face, share_equal_values)
"""The passes before refusals are collected: what constants rule out need not be supported."""
REST: tuple[Pass, ...] = (
    separate_shaders,
    find_bound,
    follow_rates,
    evaluate_beside,
    share_equal_values,
    divide_by_alpha,
    interpolate_coarse_octaves,
    schedule,
)
NEEDED: tuple[Pass, ...] = (
    add_lower_face,
    separate_shaders,
    follow_rates,
    evaluate_beside,
    divide_by_alpha,
    schedule,
)
"""The passes without which nothing could be emitted; the others only save work."""
COMPACT: tuple[Pass, ...] = (
    separate_shaders,
    follow_rates,
    partial(evaluate_beside, together=False),
    call_compact_functions,
    share_equal_values,
    divide_by_alpha,
    schedule,
    loop_over_steps,
)
"""The passes over a large material, whose program would else take a driver minutes to compile."""
UNBOUNDED: tuple[Pass, ...] = tuple(each for each in REST if each is not find_bound)
"""The passes over a stack without its layers, and over its shading."""


def state_passes(width: Value) -> tuple[Pass, ...]:
    """The passes over the surface of a stack, whose Bump steps `width` pixels."""
    return (
        follow_rates,
        partial(height_beside, width=width),
        share_equal_values,
        divide_by_alpha,
        interpolate_coarse_octaves,
        schedule,
    )


def layer_passes(width: Value) -> tuple[Pass, ...]:
    """The passes over a layer of a stack, whose Bump steps `width` pixels."""
    return (
        find_layer_bound,
        follow_rates,
        partial(height_beside, width=width),
        share_equal_values,
        divide_by_alpha,
        schedule,
    )

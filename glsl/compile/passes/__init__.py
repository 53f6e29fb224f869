"""The passes over a material's values, in their order.

| pass | what it does |
|---|---|
| `fold_constants` | computes what constants decide, and leaves out what they rule out |
| `share_equal_values` | makes equal values one |
| `separate_shaders` | cuts the light closures off: their arguments become outputs |
| `find_bound` | finds the cheap value whose zero makes the costly part idle |
| `follow_rates` | derivatives: how fast each noise's vector changes with the point |
| `evaluate_beside` | heights for Bump, at the two points beside each |
| `share_equal_values` | again, of what was made since |
| `divide_by_alpha` | decides which images' colours are divided by their alpha |
| `interpolate_coarse_octaves` | has noises read sums of octaves that are wide along a row |
| `schedule` | orders what is computed, and leaves out dead values |

Each takes a MaterialValues and gives another; none knows GLSL's text, which `emit` alone makes.
"""

from collections.abc import Callable

from ..values.material_values import MaterialValues
from .bounds import find_bound
from .bump_heights import evaluate_beside
from .coarse_noise import interpolate_coarse_octaves
from .constants import fold_constants
from .dead_values import schedule
from .derivatives import follow_rates
from .image_alpha import divide_by_alpha
from .shader_inputs import separate_shaders
from .sharing import share_equal_values

Pass = Callable[[MaterialValues], MaterialValues]

FIRST: tuple[Pass, ...] = (fold_constants, share_equal_values)
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
    separate_shaders,
    follow_rates,
    evaluate_beside,
    divide_by_alpha,
    schedule,
)
"""The passes without which nothing could be emitted; the others only save work."""

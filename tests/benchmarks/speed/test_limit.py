"""Counts of what programs do are right: known programs, and the pictures stay as they are."""

from collections.abc import Callable
from typing import Any

import moderngl
import numpy as np
from slabforge.benchmarks.speed.counts import Counters, Work
from slabforge.benchmarks.speed.limit import CountedEngine, octave_pace
from slabforge.generator.recipe import load_recipe
from slabforge.generator.render.context import open_context
from slabforge.generator.render.engine import Engine
from slabforge.generator.sampling.sampler import Sampler

PROGRAM = """#version 430
layout(local_size_x = 64) in;
layout(std430, binding = 0) writeonly buffer Results { float results[]; };
struct Pair { float a, b; };
float corners_2d(vec2 p) { return p.x; }
float corners_3d(vec3 p) { return p.x; }
float perlin_2d(vec2 p) { return corners_2d(p) * corners_2d(p); }  // one cell { and no block
float perlin_3d(vec3 p)
{
    return floor(corners_3d(p));
}
float sum(Pair pair) { return pair.a + pair.b; }
void main()
{
    uint i = gl_GlobalInvocationID.x;
    float x = 0.0;
    for (int k = 0; k < 5; k++) {
        x += perlin_2d(vec2(x));
    }
    if (i < 16u) {
        x = perlin_3d(vec3(x)) + sum(Pair(x, x));
    } else {
        x = -x;
    }
    results[i] = x;
}
"""


def _counted(text: str) -> Work:
    with open_context() as ctx:
        counters = Counters(ctx)
        results = ctx.buffer(reserve=256)
        results.bind_to_storage_buffer(0)
        ctx.compute_shader(counters.add(text)).run(1)
        return counters.take()


def test_octaves_and_operations_of_a_program(in_gl_process: Callable[..., Any]) -> None:
    found = in_gl_process(_counted, PROGRAM)
    assert found.octaves == {2: 5 * 64, 3: 16}
    always = 3  # two comparisons and ++; an assignment is none
    loop = 5 * (1 + 1)  # += and, in perlin_2d, the product
    few, rest = 1 + 1 + 1, 1  # the sum, floor and the other sum; the minus
    assert found.operations == 64 * (always + loop) + 16 * few + 48 * rest


def _pictures(name: str) -> tuple[bool, Work]:
    """Whether a counting program draws what the plain one draws, and the work of a pixel."""
    size = (64, 48)
    recipe = load_recipe(size=size, classes={name: 1})
    rows = Sampler(recipe).draw(range(2), seed=3)
    images = np.zeros((4, 2, size[1], size[0]), np.uint8)
    plain = Engine(*recipe.loaded, size=size, max_batch=2)
    plain.render(rows, images[0], images[1])
    plain.close()
    counting = CountedEngine(*recipe.loaded, size=size, max_batch=2)
    work = counting.work(rows, images[2], images[3])
    counting.close()
    return bool((images[:2] == images[2:]).all()), work


def test_counting_changes_no_picture(in_gl_process: Callable[..., Any]) -> None:
    same, work = in_gl_process(_pictures, "sound")
    assert same
    assert 0 < work.octaves[2] < 1000
    assert work.operations > work.octaves[2]


def _paces() -> list[float]:
    with open_context() as ctx:
        assert isinstance(ctx, moderngl.Context)
        return [octave_pace(ctx, d).operations for d in (1, 2, 3, 4)]


def test_an_octave_costs_more_in_more_dimensions(in_gl_process: Callable[..., Any]) -> None:
    found = in_gl_process(_paces)
    assert found == sorted(found)
    assert found[3] > 2 * found[1]

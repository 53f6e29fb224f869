"""Programs are the same for all sizes, so that a driver compiles a pack once, not for each size."""

import pytest
from slabforge.generator.render.program_text import ExposureTask, ProgramSpec, exposure_text
from slabforge.generator.render.stack.program_text import (
    LayerTask,
    ListTask,
    SingleTask,
    StackTask,
    SurfaceTask,
)
from slabforge.glsl.pack.pack import load_pack

PACK, FOLDER = load_pack("steel")
SIZES = ((1, 1), (7, 5), (256, 256), (1600, 257))
TASKS: tuple[StackTask, ...] = (
    SurfaceTask("sound", 0, "all"),
    SurfaceTask("state", 1, "reached"),
    SurfaceTask("light", 0, "reached"),
    LayerTask(0),
    LayerTask(0, sort=True),
    SingleTask(0, 0),
    ListTask(tiles=True),
)


def spec(size: tuple[int, int]) -> ProgramSpec:
    return ProgramSpec(pack=PACK, size=size, walk=32)


@pytest.mark.parametrize("task", TASKS, ids=lambda t: "-".join(map(str, (type(t).__name__, *t))))
def test_a_shading_program_is_the_same_for_all_sizes(task: StackTask) -> None:
    assert len({task.text(spec(size), FOLDER) for size in SIZES}) == 1


def test_the_program_of_the_film_is_the_same_for_all_sizes() -> None:
    task = ExposureTask(channels=1, first=True, last=True)
    assert len({exposure_text(spec(size), task) for size in SIZES}) == 1
    assert exposure_text(spec((8, 8)), task._replace(channels=3)) != exposure_text(
        spec((8, 8)), task
    )


def test_what_depends_on_the_size_is_a_uniform() -> None:
    names = spec((7, 5)).sizes()
    assert names["size"] == (7, 5)
    assert not set(names) & set(spec((7, 5)).constants())

"""Programs are the same for all sizes, so that a driver compiles a pack once, not for each size."""

import shutil
from pathlib import Path

import pytest
from slabforge.generator.render.program_text import ExposurePurpose, ProgramSpec, exposure_text
from slabforge.generator.render.stack.program_text import (
    LayerPurpose,
    ListPurpose,
    SinglePurpose,
    StackPurpose,
    SurfacePurpose,
)
from slabforge.generator.render.stack.real_metal_programs import RealMetalPurpose, RealSinglePurpose
from slabforge.glsl.pack.pack import load_pack

PACK, FOLDER = load_pack("steel")
SIZES = ((1, 1), (7, 5), (256, 256), (1600, 257))
PURPOSES: tuple[StackPurpose | RealMetalPurpose | RealSinglePurpose, ...] = (
    SurfacePurpose("sound", 0, "all"),
    SurfacePurpose("state", 0, "reached"),
    SurfacePurpose("state", 1, "reached"),
    SurfacePurpose("light", 0, "reached"),
    LayerPurpose(0),
    LayerPurpose(0, sort=True),
    SinglePurpose(0, 0),
    ListPurpose("tiles"),
    ListPurpose("pixels"),
    RealMetalPurpose("state"),
    RealMetalPurpose("light"),
    RealSinglePurpose("mark", 0),
    RealSinglePurpose("light", 0),
)


def spec(size: tuple[int, int]) -> ProgramSpec:
    return ProgramSpec(pack=PACK, size=size, walk=32)


@pytest.mark.parametrize(
    "purpose", PURPOSES, ids=lambda t: "-".join(map(str, (type(t).__name__, *t)))
)
def test_a_shading_program_is_the_same_for_all_sizes(
    purpose: StackPurpose | RealMetalPurpose | RealSinglePurpose,
) -> None:
    assert len({purpose.text(spec(size), FOLDER) for size in SIZES}) == 1


def test_the_program_of_the_film_is_the_same_for_all_sizes() -> None:
    purpose = ExposurePurpose(channels=1, first=True, last=True)
    assert len({exposure_text(spec(size), purpose) for size in SIZES}) == 1
    assert exposure_text(spec((8, 8)), purpose._replace(channels=3)) != exposure_text(
        spec((8, 8)), purpose
    )


def test_what_depends_on_the_size_is_a_uniform() -> None:
    names = spec((7, 5)).sizes()
    assert names["size"] == (7, 5)
    assert not set(names) & set(spec((7, 5)).constants())


def test_a_program_has_of_the_library_what_it_calls(tmp_path: Path) -> None:
    """So programs stay the same where a function comes that only another one calls."""
    changed = tmp_path / "pack"
    shutil.copytree(FOLDER, changed)
    library, state = changed / PACK.library, changed / PACK.surfaces[0].state_file
    library.write_text(library.read_text() + "float spare(float x) { return 0.5 * x; }\n")
    state.write_text(f"float called(float x) {{ return spare(x); }}\n{state.read_text()}")
    for purpose in PURPOSES:
        before, after = (purpose.text(spec((8, 8)), folder) for folder in (FOLDER, changed))
        calls = purpose[:2] in (("state", 0), (0, 0)) and not isinstance(purpose, LayerPurpose)
        assert ("float spare(" in after) == (before != after) == calls

"""A scene that is saved again while the preview watches it, with Blender itself."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from slabforge.preview.opening import open_target
from slabforge.preview.session import Session

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(find_spec("bpy") is None, reason="needs bpy"),
]
_AUTHOR = """
import os, sys
from slabforge.blender_scene.authoring.scene import author
author(sys.argv[1])
os._exit(0)
"""
_CHANGE = """
import os, sys
import bpy
bpy.ops.wm.open_mainfile(filepath=sys.argv[1])
exec(sys.argv[2])
bpy.ops.wm.save_as_mainfile(filepath=sys.argv[3])
os._exit(0)
"""
BRIGHTER = "bpy.context.scene.view_settings.exposure = 1.0"
REFUSED = """
tree = bpy.data.materials["steel"].node_tree
toon = tree.nodes.new("ShaderNodeBsdfToon")
end = next(n for n in tree.nodes if n.type == "OUTPUT_MATERIAL")
tree.links.new(toon.outputs[0], end.inputs[0])
"""


def python(code: str, *words: object) -> None:
    subprocess.run([sys.executable, "-c", code, *map(str, words)], check=True, capture_output=True)


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with scenes: usual.blend, brighter.blend, refused.blend."""
    folder = tmp_path_factory.mktemp("scenes")
    python(_AUTHOR, folder / "usual.blend")
    for name, change in (("brighter", BRIGHTER), ("refused", REFUSED)):
        python(_CHANGE, folder / "usual.blend", change, folder / f"{name}.blend")
    return folder


@pytest.fixture(scope="module")
def session(scenes: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    scene = tmp_path_factory.mktemp("artist") / "scene.blend"
    shutil.copy(scenes / "usual.blend", scene)
    with Session(open_target(str(scene), (64, 32))) as found:
        until(found, lambda: found.current)
        yield found


def until(session: Session, seen: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not seen():
        assert time.monotonic() < end, session.message
        session.step()
        time.sleep(0.01)


def scene_of(session: Session) -> Path:
    assert session.watch is not None
    return session.watch.scene


def mean(session: Session) -> float:
    frame = session.frame()
    assert frame is not None
    return float(frame.image.mean())


def saved(source: Path, scene: Path) -> None:
    """As Blender saves: beside, and then in the place of the file."""
    shutil.copy(source, scene.with_suffix(".blend@"))
    scene.with_suffix(".blend@").replace(scene)


def test_a_save_is_seen_and_what_is_refused_is_named(scenes: Path, session: Session) -> None:
    before = mean(session)
    saved(scenes / "brighter.blend", scene_of(session))
    until(session, lambda: session.shown_after is not None)
    brighter = mean(session)
    assert brighter > 1.3 * before
    saved(scenes / "refused.blend", scene_of(session))
    until(session, lambda: bool(session.refused))
    assert "'Toon BSDF' (ShaderNodeBsdfToon)" in session.refused
    assert session.current and mean(session) == brighter
    session.edit(lambda s: s.with_index(1))
    session.want([1])
    until(session, lambda: session.current)  # the last good program goes on
    session.edit(lambda s: s.with_index(0))


def test_a_file_that_is_written_in_pieces_is_waited_for(scenes: Path, session: Session) -> None:
    data = (scenes / "usual.blend").read_bytes()
    session.shown_after, part = None, len(data) // 4 + 1
    with scene_of(session).open("wb") as file:
        for start in range(0, len(data), part):
            file.write(data[start : start + part])
            file.flush()
            end = time.monotonic() + 0.4
            while time.monotonic() < end:
                session.step()
                time.sleep(0.01)
    until(session, lambda: session.shown_after is not None)
    assert session.refused == ""

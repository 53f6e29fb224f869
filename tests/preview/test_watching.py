"""The watch over a .blend: what it does when the file is saved, half-written, refused or gone."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from slabforge.errors import SlabForgeError
from slabforge.preview.child import ChildEndedError
from slabforge.preview.scene.exporting import Exported, Refused, Unread, Wanted
from slabforge.preview.scene.watching import News, Watch


class Exporter:
    """Stands for the process with Blender: answers what `verdicts` give, one after the other."""

    def __init__(self, verdicts: list[Any]) -> None:
        self.verdicts, self.wanted, self.starts = verdicts, list[Wanted](), 0

    def start(self) -> "Exporter":
        self.starts += 1
        return self

    def send(self, wanted: Wanted) -> None:
        self.wanted.append(wanted)

    def received(self) -> Any:
        verdict = self.verdicts.pop(0)
        if isinstance(verdict, Exception):
            raise verdict
        return verdict(self.wanted[-1]) if callable(verdict) else verdict

    def close(self) -> None:
        pass


class Time:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    path = tmp_path / "scene.blend"
    path.write_bytes(b"BLENDER")
    return path


@pytest.fixture
def watching(scene: Path) -> Iterator[Callable[..., Any]]:
    """A watch, its exporter, and what makes time go by and collects the news."""
    watches: list[Watch] = []

    def begin(*verdicts: Any) -> Any:
        exporter, clock = Exporter(list(verdicts)), Time()
        watch = Watch(scene, start=exporter.start, clock=clock)
        watches.append(watch)

        def wait(seconds: float) -> list[News]:
            found, end = [], clock.now + seconds
            while clock.now < end:
                if exporter.verdicts or not watch.working:
                    found.append(watch.step())
                clock.now += 0.02
            return [news for news in found if news]

        return watch, exporter, wait

    yield begin
    for watch in watches:
        watch.close()


def done(wanted: Wanted) -> Exported:
    return Exported(wanted.out, ())


def saved(scene: Path, text: bytes) -> None:
    scene.write_bytes(text)
    os.utime(scene, ns=(0, 10**9 * len(text)))


def test_a_scene_is_exported_at_first_and_when_it_is_saved(scene: Path, watching: Any) -> None:
    watch, exporter, wait = watching(done, done)
    (first,) = wait(1.0)
    assert wait(5.0) == []
    saved(scene, b"BLENDER again")
    (second,) = wait(1.0)
    assert first.verdict != second.verdict and second.saved == 13.0
    assert [w.scene for w in exporter.wanted] == [scene, scene]
    watch.close()
    assert not exporter.wanted[0].out.parent.exists()


def test_a_file_that_is_being_written_is_read_again(watching: Any) -> None:
    _, exporter, wait = watching(Unread("no .blend"), Unread("no .blend"), done)
    (news,) = wait(3.0)
    assert isinstance(news.verdict, Exported) and len(exporter.wanted) == 3


def test_a_file_that_stays_unreadable_is_told_once(watching: Any) -> None:
    _, exporter, wait = watching(*[Unread("no .blend")] * 9)
    (news,) = wait(9.0)
    assert news.verdict == Unread("no .blend") and len(exporter.wanted) == 4


def test_refused_nodes_are_told_at_once_and_mended_by_a_save(scene: Path, watching: Any) -> None:
    _, exporter, wait = watching(Refused(("steel: 'Wave': no",)), done)
    (news,) = wait(0.5)
    assert news.verdict == Refused(("steel: 'Wave': no",)) and wait(5.0) == []
    saved(scene, b"BLENDER mended")
    (news,) = wait(1.0)
    assert isinstance(news.verdict, Exported)


def test_a_blender_that_crashes_is_started_again(watching: Any) -> None:
    _, exporter, wait = watching(ChildEndedError("signal 11 (SIGSEGV)"), done)
    (news,) = wait(2.0)
    assert isinstance(news.verdict, Exported) and exporter.starts == 2


def test_a_file_that_is_replaced_this_moment_is_waited_for(scene: Path, watching: Any) -> None:
    _, exporter, wait = watching(done, done)
    assert len(wait(1.0)) == 1
    scene.unlink()
    assert wait(2.0) == []
    saved(scene, b"BLENDER anew")
    assert len(wait(1.0)) == 1


def test_a_scene_that_does_not_compile_is_not_opened(scene: Path) -> None:
    exporter = Exporter([Refused(("steel: 'Wave' (ShaderNodeTexWave): no", "x: 'y': z"))])
    with Watch(scene, start=exporter.start) as watch, pytest.raises(SlabForgeError) as error:
        watch.first(5.0)
    assert "2 nodes are refused" in str(error.value) and "'Wave'" in str(error.value)

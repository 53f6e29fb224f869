"""What a render process builds for long is told by the one that waits for it."""

import logging
import time

import pytest
from slabforge.generator.delivery.build_note import NOTE_BYTES, BuildNote


@pytest.fixture
def notes() -> tuple[BuildNote, BuildNote]:
    """The same note as the writer and as the reader have it, behind eight bytes of a ring."""
    memory = bytearray(8 + NOTE_BYTES)
    return BuildNote(memory, 8), BuildNote(memory, 8)


def test_only_what_takes_long_is_told(
    notes: tuple[BuildNote, BuildNote],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    writer, reader = notes
    caplog.set_level(logging.WARNING)
    now = time.monotonic()
    writer.begin(f"The program of material 'Rost {'ä' * 200}'")
    reader.tell()
    assert not caplog.messages
    monkeypatch.setattr(time, "monotonic", lambda: now + 12.2)
    reader.tell()
    reader.tell()  # at once is too soon
    (said,) = caplog.messages
    assert said.startswith("The graphics driver compiles the program of material 'Rost ä")
    assert "for 12 s so far" in said
    monkeypatch.setattr(time, "monotonic", lambda: now + 50)
    writer.end()
    reader.tell()
    assert len(caplog.messages) == 1

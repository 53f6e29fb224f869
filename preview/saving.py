"""Saves a frame: its image and mask as PNG, and its parameters as JSON beside them."""

import json
from pathlib import Path
from typing import Any

from ..files import make_folder, write_atomically
from ..generator.output.encoding.codec import for_opencv, png
from .model.fragment import fragment
from .model.lights import UNCHANGED, name_of
from .model.placing import Placed
from .model.state import State
from .rendering.frames import Frame


def save_frame(state: State, frame: Frame, folder: Path) -> Path:
    """Write a frame under the next free number in a folder; returns the file of its image.

    Beside `frame-0001.png` there are `frame-0001.mask.png`, class indices, `frame-0001.json`, all
    that it was made from, and for another view than the image `frame-0001.height.png`.
    """
    make_folder(folder)
    stem = next(
        s for i in range(1, 10**6) if not (folder / f"{(s := f'frame-{i:04d}')}.png").exists()
    )
    image = frame.image if frame.image.ndim == 3 else frame.image[..., None]
    told = parameters(state, frame, state.current.class_names)
    write_atomically(folder / f"{stem}.json", json.dumps(told, indent=1).encode())
    write_atomically(folder / f"{stem}.mask.png", png(frame.mask))
    if state.view != "image":
        shown = png(for_opencv(frame.shown.picture))
        write_atomically(folder / f"{stem}.{state.view}.png", shown)
    write_atomically(folder / f"{stem}.png", png(for_opencv(image)))
    return folder / f"{stem}.png"


def parameters(state: State, frame: Frame, class_names: tuple[str, ...]) -> dict[str, Any]:
    """All that a frame was made from, as plain data for JSON."""
    pack = state.pack
    return {
        "recipe": json.loads(state.current.model_dump_json(exclude_defaults=True, by_alias=True)),
        "seed": state.current.seed,
        "index": frame.index,
        "label": class_names[frame.label],
        "surface": frame.surface,
        "values": frame.values,
        "camera": frame.camera,
        "by_hand": state.placed is not None,
        "instances": [_instance(one) for one in state.instances],
        "lights": [
            {"light": name_of(pack, i), **vars(edit)}
            for i, edit in state.lights.items()
            if edit != UNCHANGED
        ],
        "fragment": fragment(state),
        "renderer": frame.renderer,
    }


def _instance(one: Placed) -> dict[str, Any]:
    plain = {k: v[0] if len(v) == 1 else list(v) for k, v in one.values.items()}
    return {"layer": one.layer, "x": one.x, "y": one.y, "parameters": plain}

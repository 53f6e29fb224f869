"""A pack is checked whole when it is read: what would crash or mislead later is refused at once."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from slabforge.errors import SlabForgeError, sentence
from slabforge.glsl.pack.pack import load_pack

_, STEEL = load_pack("steel")


def first(data: dict[str, Any]) -> dict[str, Any]:
    """The first parameter of the first layer."""
    return data["layers"][0]["parameters"][0]


def setter(*keys: str | int, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(data: Any) -> None:
        *way, last = keys
        for key in way:
            data = data[key]
        data[last] = value

    return change


PARAMETER = ("layers", 0, "parameters", 0)
DAMAGE = {
    "offset past the row": (setter(*PARAMETER, "offset", value=10**6), "lies beyond its row"),
    "offset over another": (
        setter(*PARAMETER, "offset", value=1),
        "lies beyond .* or over another",
    ),
    "negative offset": (
        setter(*PARAMETER, "offset", value=-1),
        r"parameters \(value 1\).offset: it must be at least 0",
    ),
    "too many components": (setter(*PARAMETER, "components", value=5), "must be at most 4"),
    "default too long": (setter(*PARAMETER, "default", value=[0.0, 1.0]), "has 2 default values"),
    "an empty range": (setter(*PARAMETER, "max", value=-9999.0), "has an empty range"),
    "half a range": (setter(*PARAMETER, "max", value=None), "only one end of a range"),
    "endless": (setter(*PARAMETER, "default", value=[1e300]), "has a value beyond 3.4"),
    "not a number": (setter(*PARAMETER, "default", value=[float("nan")]), "a finite number"),
    "a key twice": (
        lambda data: setter(*PARAMETER, "key", value=data["layers"][0]["parameters"][1]["key"])(
            data
        ),
        "has the parameter .* twice",
    ),
    "no name": (setter("layers", 0, "name", value=""), "a layer has no name"),
    "a name of two lines": (setter("layers", 0, "name", value="a\nb"), "printable characters"),
    "a flat slab": (setter("slab", "size", value=[0.0, 1.0, 1.0]), "no size between 0 and"),
    "no pixels": (setter("camera", "resolution", value=[0, 10]), "a resolution of 0x10 pixels"),
    "no sensor": (setter("camera", "sensor", value=[0.0, 24.0]), "without a size"),
    "a camera below": (setter("camera", "location", value=[0.0, 0.0, -9.0]), "its camera"),
    "a file elsewhere": (setter("library", value="../steel/library.glsl"), "is no name of a file"),
    "a file missing": (setter("library", value="none.glsl"), "its file 'none.glsl' is missing"),
    "a long file name": (setter("library", value="x" * 5000), "is no name of a file"),
    "an unknown entry": (setter("slabb", value=1), "no such entry; did you mean 'slab'"),
    "neither": (setter("surfaces", value=[]), "either materials or surfaces"),
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STEEL, tmp_path / "pack"))


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_one_sentence(pack: Path, name: str) -> None:
    change, words = DAMAGE[name]
    data = json.loads((pack / "pack.json").read_text())
    change(data)
    (pack / "pack.json").write_text(json.dumps(data))
    with pytest.raises(SlabForgeError, match=words) as told:
        load_pack(pack)
    assert "\n" not in str(told.value)
    assert len(sentence(told.value)) <= 300


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"format": ' + "9" * 5000 + "}", "\x00", '"a"', "\xff"]
)
def test_what_is_no_json_of_a_pack(pack: Path, text: str) -> None:
    (pack / "pack.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(SlabForgeError, match="is not a valid pack") as told:
        load_pack(pack)
    assert len(sentence(told.value)) <= 300


def test_a_name_that_no_folder_can_have() -> None:
    with pytest.raises(SlabForgeError, match="No pack at 'aaa"):
        load_pack("a" * 5000)


def test_the_bundled_pack_is_whole() -> None:
    assert load_pack(STEEL)[0].layers

"""What `slabforge generate` makes of options that Typer has no word for."""

from typing import Any

import pytest
from slabforge.commands.images import app
from typer.testing import CliRunner


@pytest.mark.parametrize(
    ("words", "cluster", "also"),
    [
        ([], None, ()),
        (["--ray"], "local", ()),
        (["--ray", "--also", "height, normal"], "local", ("height", "normal")),
        (["--ray", "10.0.0.1:6379", "--resume"], "10.0.0.1:6379", ()),
        (["--also", "instance", "--ray", "ray://a:10001"], "ray://a:10001", ("instance",)),
    ],
)
def test_ray_stands_alone_or_with_an_address(
    monkeypatch: pytest.MonkeyPatch, words: list[str], cluster: str | None, also: tuple[str, ...]
) -> None:
    given: dict[str, Any] = {}

    def write(recipe: Any, out: str, count: int, options: Any, **more: Any) -> dict[str, float]:
        given.update(more, out=out, also=options.also)
        return {"count": count, "seconds": 1.0, "pairs_per_minute": 60.0}

    monkeypatch.setattr("slabforge.generator.output.generate.generate", write)
    done = CliRunner().invoke(app, ["generate", "--out", "s3://b/set", "--count", "3", *words])
    assert done.exit_code == 0, done.output
    assert (given["cluster"], given["also"], given["out"]) == (cluster, also, "s3://b/set")

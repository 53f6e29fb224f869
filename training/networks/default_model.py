"""The model that comes with the package, under the name "default"."""

from pathlib import Path

from ...errors import SlabForgeError

DEFAULT = "default"
FILE = Path(__file__).resolve().parents[1] / "models" / "default.keras"


def model_file(model: str | Path) -> Path:
    """The file of a model: the path itself, or for "default" that in the package.

    Raises SlabForgeError if the package was built without it.
    """
    if str(model) != DEFAULT:
        return Path(model)
    if not FILE.is_file():
        raise SlabForgeError(
            "This SlabForge comes without a trained model, so there is no 'default': train one with"
            " `slabforge train unet --out DIR` and give its file DIR/unet.keras."
        )
    return FILE
